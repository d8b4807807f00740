import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AdminPerson } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { draw, type TestPage } from '@web/testing/page';
import { petra } from '@web/testing/people';
import CohortPage from './cohort-page';

const cohortId = '00000000-0000-4000-8000-000000000001';
const at = `/api/v1/admin/cohorts/${cohortId}`;
const since = '2026-11-23T07:00:00.000Z';
const cohort = {
  id: cohortId,
  name: 'Juniper',
  cloth: 'juniper',
  startsOn: '2026-08-26',
  endsOn: '2026-11-18',
  timeZone: 'Europe/London',
  capacity: 12,
  memberCount: 10,
  invitedMemberCount: 0,
  coachNames: ['Ruth Ellingham'],
  invitedCoachCount: 0,
  leadCoachId: null,
  agreementVersion: 1,
  agreementBody: 'Kindly.',
};
const invitation = {
  kind: 'invitation',
  personId: null,
  role: 'member',
  status: 'invited',
  since,
  expiresAt: '2026-12-07T07:00:00.000Z',
  lead: false,
  letter: null,
  abilities: { resend: true, revoke: true, move: false, end: false },
};
const zelda: AdminPerson = {
  id: '00000000-0000-4000-8000-000000000031',
  name: 'Zelda Ashcombe',
  email: 'zelda@example.org',
  admin: false,
  deactivatedAt: null,
  createdAt: since,
  places: [
    { cohortName: 'Alder', role: 'member', status: 'active' },
    { cohortName: 'Rowan', role: 'member', status: 'completed' },
  ],
  abilities: { deactivate: true, reactivate: false },
};
const refusal = { type: 'about:blank', title: '', status: 409, code: 'conflict', detail: 'Full.', requestId: 'r' };

const later = () => new Promise((resolve) => setTimeout(resolve));

async function soon(page: TestPage<CohortPage>): Promise<void> {
  await later();
  await page.settle();
}

async function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
  });
  TestBed.inject(SessionStore).become(petra);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(CohortPage, { cohortId });
  await later();
  server.expectOne(at).flush(cohort);
  server.expectOne(`${at}/places`).flush({ items: [] });
  const page = await drawing;
  await soon(page);
  const send = async (email: string) => {
    await page.type('Name', 'Somebody');
    await page.type('E-mail address', email);
    page.role('button', 'Send the invitation').click();
    await soon(page);
    return server.expectOne(`${at}/invitations`);
  };
  const invite = async (email: string, people: readonly AdminPerson[]) => {
    const place = { ...invitation, id: crypto.randomUUID(), name: 'Somebody', email };
    (await send(email)).flush(place, { status: 201, statusText: '' });
    await later();
    server.expectOne(({ url }) => url === '/api/v1/admin/people').flush({ items: people, next: null });
    await later();
    server.match(at).forEach((again) => again.flush(cohort));
    await soon(page);
  };
  return { page, send, invite, notice: () => TestBed.inject(Notices).current()?.text };
}

describe('the office invites into a cohort', () => {
  it('and reads nothing of the one before where the next is refused', async () => {
    const { page, send, invite, notice } = await open();
    await invite('yara@example.org', []);
    expect(notice()).toBe('The invitation to yara@example.org is on its way.');
    (await send('viola@example.org')).flush(refusal, { status: 409, statusText: '' });
    await soon(page);
    expect(notice()).toBeUndefined();
    expect(page.text).toContain('Full.');
  });

  it('and is told where somebody has a place elsewhere that runs, until the next is sent', async () => {
    const { page, send, invite } = await open();
    await invite('Zelda@example.org', [{ ...zelda, id: petra.id, email: 'other-zelda@example.org' }, zelda]);
    expect(page.text).toContain('Zelda Ashcombe has a place in Alder already.');
    await send('viola@example.org');
    expect(page.text).not.toContain('Zelda Ashcombe has a place');
  });

  it('and is told that it is she herself', async () => {
    const { page, invite } = await open();
    await invite(petra.email, [{ ...zelda, id: petra.id, email: petra.email, places: [] }]);
    expect(page.text).toContain('You have invited yourself: this is the address of your own account.');
  });
});
