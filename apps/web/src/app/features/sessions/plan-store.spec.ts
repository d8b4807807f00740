import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { SessionDraft, type SessionView } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { drawers, withDrawers } from '@web/testing/drawers';
import { session as view } from '@web/testing/one-session';
import { PlanStore } from './plan-store';

const { cohortId, id } = view;
const [people, plans] = [`/api/v1/cohorts/${cohortId}/people`, `/api/v1/cohorts/${cohortId}/sessions`];
const draft: SessionView = { ...view, state: 'draft', revision: 1 };
const turn = () => new Promise((resolve) => setTimeout(resolve));

function begin(device = drawers()) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      withDrawers(device),
      PlanStore,
    ],
  });
  return { store: TestBed.inject(PlanStore), server: TestBed.inject(HttpTestingController), device };
}

/** A coach at the plan of a session, or of a new one. */
async function open(sessionId?: string) {
  const given = begin();
  const opening = given.store.open(cohortId, sessionId);
  await turn();
  given.server.expectOne(people).flush({ items: [] });
  if (sessionId) given.server.expectOne(`${plans}/${sessionId}`).flush(draft);
  await opening;
  return given;
}

/** She opens the new plan again on the same device. */
async function comeBack(device: ReturnType<typeof drawers>, held: SessionView) {
  const { store, server } = begin(device);
  const opening = store.open(cohortId, undefined);
  await turn();
  server.expectOne(people).flush({ items: [] });
  server.expectOne(`${plans}/${held.id}`).flush(held);
  await opening;
  return { store, server };
}

function idIn({ request }: TestRequest): string {
  return SessionDraft.parse(request.body).id;
}

describe('the plan of a session', () => {
  it('stays on this device until the server has it, and no longer', async () => {
    const { store, server, device } = await open(id);
    await store.write({ title: 'Two offers' });
    const saving = store.save(false);
    server.expectOne(`${plans}/${id}`).flush({ ...draft, title: 'Two offers', revision: 2 });
    await expect(saving).resolves.toMatchObject({ revision: 2 });
    expect(device.held.size).toBe(0);
  });

  it('keeps what she changes while it is on its way, which goes next, over what has arrived', async () => {
    const { store, server, device } = await open(id);
    await store.write({ title: 'Two offers' });
    const saving = store.save(false);
    await store.write({ title: 'Two offers, and a no' });
    server.expectOne(`${plans}/${id}`).flush({ ...draft, title: 'Two offers', revision: 2 });
    await expect(saving).resolves.toBeUndefined();
    expect(store.fields()?.title).toBe('Two offers, and a no');
    expect([...device.held.values()]).toMatchObject([{ revision: 2, fields: { title: 'Two offers, and a no' } }]);
    const again = store.save(false);
    const next = server.expectOne(`${plans}/${id}`);
    expect(next.request.body).toMatchObject({ revision: 2, title: 'Two offers, and a no' });
    next.flush({ ...draft, title: 'Two offers, and a no', revision: 3 });
    await expect(again).resolves.toMatchObject({ revision: 3 });
    expect(device.held.size).toBe(0);
  });

  it('keeps what she changes while it is being published, too', async () => {
    const { store, server, device } = await open(id);
    const saving = store.save(true);
    server.expectOne(`${plans}/${id}`).flush(draft);
    await turn();
    await store.write({ title: 'Two offers' });
    server.expectOne(`${plans}/${id}/publication`).flush({ ...view, state: 'planned', revision: 2 });
    await expect(saving).resolves.toBeUndefined();
    expect(store.held()?.state).toBe('planned');
    expect([...device.held.values()]).toMatchObject([{ revision: 2, fields: { title: 'Two offers' } }]);
  });

  it('is known to be saved where publishing it failed, so that it goes on after the tab is opened again', async () => {
    const { store, server, device } = await open();
    await store.write({ title: 'Two offers', startsAtLocal: '2100-01-01T10:00' });
    const saving = store.save(true);
    const first = server.expectOne(plans);
    const held = { ...draft, id: idIn(first), title: 'Two offers' };
    first.flush(held, { status: 201, statusText: 'Created' });
    await turn();
    server.expectOne(`${plans}/${held.id}/publication`).error(new ProgressEvent('error'));
    await expect(saving).rejects.toMatchObject({ code: 'unavailable' });
    const later = await comeBack(device, held);
    expect(later.store.held()?.state).toBe('draft');
    await later.store.write({ title: 'Two offers, and a no' });
    void later.store.save(false);
    expect(later.server.expectOne(`${plans}/${held.id}`).request.body).toMatchObject({ revision: 1 });
  });
});
