import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { session } from '@web/testing/one-session';
import { OneSessionStore } from './one-session-store';

const { cohortId, id } = session;
const at = `/api/v1/cohorts/${cohortId}/sessions/${id}`;
const part = '00000000-0000-4000-8000-000000000072';
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), OneSessionStore],
  });
  const [store, server] = [TestBed.inject(OneSessionStore), TestBed.inject(HttpTestingController)];
  store.open(cohortId, id);
  TestBed.tick();
  server.expectOne(at).flush({ ...session, state: 'planned' });
  server.expectOne(`/api/v1/cohorts/${cohortId}/commitments?sessionId=${id}`).flush({ items: [], next: null });
  await turn();
  return { store, server };
}

/** Answers what is on its way until nothing is, the latest first: none of these raises the revision. */
async function answer(server: HttpTestingController, answers: Readonly<Record<string, Partial<SessionView>>>) {
  const sent = () => server.match(({ url }) => url in answers).toReversed();
  for (let open = sent(); open.length > 0; open = sent()) {
    for (const one of open) one.flush({ ...session, ...answers[one.request.url] });
    await turn();
  }
}

describe('a session that is held', () => {
  it('is as the last of several quick presses left it, in whatever order they are answered', async () => {
    const { store, server } = await open();
    const done = Promise.all([store.walk(part, 'running'), store.rsvp('coming'), store.end()]);
    await turn();
    await answer(server, {
      [`${at}/agenda/${part}/state`]: { state: 'live' },
      [`${at}/rsvp`]: { state: 'live', rsvp: 'coming' },
      [`${at}/end`]: { state: 'ended', rsvp: 'coming' },
    });
    await expect(done).resolves.toEqual([true, true, true]);
    expect([store.view()?.state, store.view()?.rsvp]).toEqual(['ended', 'coming']);
  });

  it('goes on where a press before it failed', async () => {
    const { store, server } = await open();
    const done = Promise.all([store.walk(part, 'running'), store.end()]);
    await turn();
    server.expectOne(`${at}/agenda/${part}/state`).error(new ProgressEvent('error'));
    await turn();
    await answer(server, { [`${at}/end`]: { state: 'ended' } });
    await expect(done).resolves.toEqual([false, true]);
    expect(store.view()?.state).toBe('ended');
  });

  it('does not take the place of another that she has opened meanwhile', async () => {
    const { store, server } = await open();
    const done = store.end();
    await turn();
    const other = '00000000-0000-4000-8000-000000000073';
    store.open(cohortId, other);
    TestBed.tick();
    server.expectOne(`/api/v1/cohorts/${cohortId}/sessions/${other}`).flush({ ...session, id: other });
    await turn();
    await answer(server, { [`${at}/end`]: { state: 'ended' } });
    await done;
    expect(store.view()?.id).toBe(other);
  });
});
