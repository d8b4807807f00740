import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AgendaItemView, SessionView } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { drawers, withDrawers } from '@web/testing/drawers';
import { session } from '@web/testing/one-session';
import { draw } from '@web/testing/page';
import SessionPage from './session-page';

const { cohortId, id } = session;
const part = (title: string, state: AgendaItemView['state']): AgendaItemView => ({
  ...{ id: session.id, kind: 'round', title, minutes: 20, leader: '', notes: '', state, startsAt: session.startsAt },
});
const agenda = [part('Arrive', 'running'), { ...part('Check out', 'waiting'), id: session.cohortId }];

async function open(state: SessionView['state']) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      withDrawers(drawers()),
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(SessionPage, { cohortId, sessionId: id });
  TestBed.tick();
  const abilities = { ...session.abilities, markAttendance: false, recap: false };
  server.expectOne(`/api/v1/cohorts/${cohortId}/sessions/${id}`).flush({ ...session, state, agenda, abilities });
  const rest = () => server.match(() => true);
  for (let asked = rest(); asked.length > 0; asked = rest()) {
    for (const one of asked) one.flush({ items: [], next: null });
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  }
  return drawing;
}

describe('the page of a session', () => {
  it('says that it is over, also before its time, and of no part that it is now', async () => {
    const page = await open('ended');
    expect(page.text).toContain('It is over.');
    const rows = page.root.querySelectorAll('.sessions__part');
    expect([...rows].map((row) => row.querySelector('.sessions__min')?.textContent)).toEqual(['done', '20 min']);
    expect(page.root.querySelector('[aria-current]')).toBeNull();
  });

  it('still says so under its recap', async () => {
    expect((await open('recapped')).text).toContain('It is over.');
  });

  it('says nothing of it while it goes on', async () => {
    const page = await open('live');
    expect(page.text).not.toContain('It is over.');
    expect(page.root.querySelector('[aria-current]')?.textContent).toContain('Arrive');
  });
});
