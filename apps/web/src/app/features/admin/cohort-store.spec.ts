import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { problems } from '@web/platform/problems.interceptor';
import { CohortStore } from './cohort-store';

const cohortId = '00000000-0000-4000-8000-000000000001';
const at = `/api/v1/admin/cohorts/${cohortId}`;
const sunniva = { name: 'Sunniva Harcastle', email: 'sunniva@example.org', role: 'member' } as const;
const invited = {
  ...sunniva,
  kind: 'invitation',
  personId: null,
  status: 'invited',
  since: '2026-11-23T07:00:00.000Z',
  expiresAt: '2026-12-07T07:00:00.000Z',
  lead: false,
  letter: null,
  abilities: { resend: true, revoke: true, move: false, end: false },
};

function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), CohortStore],
  });
  const store = TestBed.inject(CohortStore);
  const server = TestBed.inject(HttpTestingController);
  store.open(cohortId);
  TestBed.tick();
  server.expectOne(`${at}/places`).flush({ items: [] });
  return { store, server };
}

function idIn(request: TestRequest): unknown {
  const body: unknown = request.request.body;
  return typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
}

describe('inviting into a cohort', () => {
  it('repeats an unanswered invitation under the same id, and other words under another', async () => {
    const { store, server } = open();
    const ids: unknown[] = [];
    for (const draft of [sunniva, sunniva, { ...sunniva, role: 'coach' } as const]) {
      const sending = store.invite(draft);
      const request = server.expectOne(`${at}/invitations`);
      ids.push(idIn(request));
      request.error(new ProgressEvent('error'));
      await expect(sending).rejects.toMatchObject({ code: 'unavailable' });
    }
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('puts the answer into the table', async () => {
    const { store, server } = open();
    await new Promise((resolve) => setTimeout(resolve));
    const sending = store.invite(sunniva);
    const request = server.expectOne(`${at}/invitations`);
    request.flush({ ...invited, id: idIn(request) }, { status: 201, statusText: 'Created' });
    await sending;
    expect(store.places.value()?.items.map((place) => place.status)).toEqual(['invited']);
  });
});
