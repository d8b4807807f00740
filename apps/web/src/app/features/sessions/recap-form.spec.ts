import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { giveDialogs } from '@web/testing/dialogs';
import { drawers, withDrawers } from '@web/testing/drawers';
import { session } from '@web/testing/one-session';
import { draw, type TestPage } from '@web/testing/page';
import { ruth } from '@web/testing/people';
import { CoachNotes } from './coach-notes';
import { RecapForm } from './recap-form';

const at = `/api/v1/cohorts/${session.cohortId}/sessions/${session.id}`;
const label = 'What we did, and what others took for their own search';
const turn = () => new Promise((resolve) => setTimeout(resolve));

function torn(current: unknown) {
  return { type: 'about:blank', title: '', status: 409, code: 'conflict', detail: 'Both.', requestId: 'r', current };
}

function begin(drafts = drawers()) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), withDrawers(drafts)],
  });
  TestBed.inject(SessionStore).become(ruth);
  return { drafts, server: TestBed.inject(HttpTestingController) };
}

async function settled(page: TestPage<unknown>): Promise<void> {
  await turn();
  await page.settle();
}

/** The recap of a session, which the other coach has written meanwhile. */
async function clash() {
  const given = begin();
  const page = await draw(RecapForm, { session });
  await page.type(label, 'We went through two offers.');
  await page.click('button', 'Share the recap');
  const other = { ...session, recap: 'Two offers, and a no.', revision: 5 };
  given.server.expectOne(`${at}/recap`).flush(torn(other), { status: 409, statusText: 'Conflict' });
  await settled(page);
  return { ...given, page };
}

beforeAll(giveDialogs);

describe('the recap', () => {
  it('is shared, and nothing of it stays on this device', async () => {
    const { drafts, server } = begin();
    const page = await draw(RecapForm, { session });
    await page.type(label, 'We went through two offers.');
    await settled(page);
    expect([page.text.includes('Kept on this device'), drafts.held.size]).toEqual([true, 1]);
    await page.click('button', 'Share the recap');
    const sent = server.expectOne(`${at}/recap`);
    expect(sent.request.body).toEqual({ recap: 'We went through two offers.', revision: 3 });
    sent.flush({ ...session, recap: 'We went through two offers.', revision: 4 });
    await settled(page);
    expect([page.text.includes('Saved'), drafts.held.size]).toEqual([true, 0]);
  });

  it('asks first where the session goes on, and says then that it ends it', async () => {
    const { server } = begin();
    const page = await draw(RecapForm, { session: { ...session, state: 'live' } });
    await page.type(label, 'We went through two offers.');
    await page.click('button', 'Share the recap');
    expect(page.text).toContain('This ends the session for everybody.');
    await page.click('button', 'Not yet');
    server.expectNone(`${at}/recap`);
    expect(page.field(label).value).toBe('We went through two offers.');
    await page.click('button', 'Share the recap');
    await page.click('button', 'Share and end');
    const sent = server.expectOne(`${at}/recap`);
    expect(sent.request.body).toEqual({ recap: 'We went through two offers.', revision: 3, ends: true });
    sent.flush({ ...session, state: 'recapped', recap: 'We went through two offers.', revision: 4 });
    await settled(page);
    expect([page.text.includes('Saved'), page.text.includes('This ends')]).toEqual([true, false]);
  });

  it('stands beside what the other coach wrote, and goes over it when she says so', async () => {
    const { page, server } = await clash();
    expect(page.role('alert').textContent).toContain('by somebody else or in another window');
    expect(page.role('alert').textContent).toContain('Two offers, and a no.');
    expect(page.field(label).value).toBe('We went through two offers.');
    await page.click('button', 'Keep mine');
    const again = server.expectOne(`${at}/recap`);
    expect(again.request.body).toEqual({ recap: 'We went through two offers.', revision: 5 });
    again.flush({ ...session, recap: 'We went through two offers.', revision: 6 });
    await settled(page);
    expect([page.text.includes('Both versions'), page.text.includes('Saved')]).toEqual([false, true]);
  });

  it('makes way for it when she says so, and can be had back', async () => {
    const { page, drafts } = await clash();
    await page.click('button', 'Take the other version');
    await settled(page);
    expect([page.field(label).value, drafts.held.size]).toEqual(['Two offers, and a no.', 0]);
    TestBed.inject(Notices).undo();
    await settled(page);
    expect([page.field(label).value, drafts.held.size]).toEqual(['We went through two offers.', 1]);
  });
});

describe('a note of the coaches', () => {
  const notes = `${at}/coach-notes`;
  const mine = {
    ...{ id: '00000000-0000-4000-8000-000000000072', writer: { id: ruth.id, name: ruth.name }, mine: true },
    ...{ body: 'Quieter than usual.', revision: 2, updatedAt: '2026-10-07T13:10:00.000Z' },
  };

  it('can be written once it is known what stands, and shows what another device of hers wrote', async () => {
    const { server } = begin();
    const drawing = draw(CoachNotes, { cohortId: session.cohortId, sessionId: session.id });
    await turn();
    const reading = server.expectOne(notes);
    reading.flush({ items: [mine] });
    const page = await drawing;
    expect([page.field('Your note').value, page.field('Your note').readOnly]).toEqual(['Quieter than usual.', false]);
    await page.type('Your note', 'Quieter than usual. Ask her.');
    await page.click('button', 'Save the note');
    const other = { ...mine, body: 'Quieter. Ring her.', revision: 3 };
    server.expectOne(`${at}/coach-note`).flush(torn(other), { status: 409, statusText: 'Conflict' });
    await settled(page);
    expect(page.role('alert').textContent).toContain('on another device');
    expect(page.role('alert').textContent).toContain('Quieter. Ring her.');
    await page.click('button', 'Take the other version');
    await settled(page);
    expect(page.field('Your note').value).toBe('Quieter. Ring her.');
  });
});
