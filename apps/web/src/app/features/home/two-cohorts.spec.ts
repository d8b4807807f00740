import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { HomeView, Me } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze, ruth } from '@web/testing/people';
import HomePage from './home-page';

const [juniper = '', rowan = ''] = ruth.enrolments.map(({ cohortId }) => cohortId);
const both: Me = { ...adaeze, enrolments: ruth.enrolments.map((one) => ({ ...one, role: 'member' })) };
const buddy = (name: string, cohortId: string) => ({
  ...{ id: `00000000-0000-4000-8000-0000000000${name.length}`, name, cohortId },
  ...{ words: 'Five minutes?', askedAt: null, answer: null },
});
const day: HomeView = {
  ...{ quietUntil: null, firstAgreements: [], threads: [], unreadThreads: 2, openCommitments: [], comingRounds: [] },
  ...{ unreflected: [], endedProcesses: [], kept: null, buddyWords: [] },
  buddies: [buddy('Farida Nasserwell', juniper), buddy('Tess Arden', rowan)],
  comingSessions: [
    {
      ...{ id: '00000000-0000-4000-8000-000000000051', type: 'hot-seat', title: 'Hot seat', minutes: 90 },
      ...{ startsAt: '2026-12-02T12:30:00.000Z', state: 'planned', rsvp: null, attendance: null, hasRecap: false },
      ...{ member: null, cohortId: juniper, cohortName: 'Juniper', coachNames: ['Ruth Ellingham'] },
    },
  ],
};

async function open(me: Me) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      withDrawers(drawers()),
    ],
  });
  const [session, server] = [TestBed.inject(SessionStore), TestBed.inject(HttpTestingController)];
  session.become(me);
  session.enter(rowan);
  const drawing = draw(HomePage);
  TestBed.tick();
  const asked = server.match(({ url }) => url === '/api/v1/home');
  for (const one of asked) one.flush(day);
  return { page: await drawing, asked: asked.map(({ request }) => request.params.get('cohortId')), server, session };
}

describe('the day of a member of two cohorts', () => {
  it('has beside it what is of the cohort that it names, and nobody of the other', async () => {
    const { page, asked } = await open(both);
    expect(asked).toEqual([rowan]);
    const side = page.role('complementary', 'From Rowan');
    expect(side.textContent).toContain('Tess Arden');
    expect(side.textContent).not.toContain('Farida');
    expect(page.role('link', '2 conversations with something new').getAttribute('href')).toBe(
      `/cohorts/${rowan}/conversations`,
    );
    expect(page.text).toContain('Juniper. With Ruth.');
  });

  it('reads anew where she goes to the other', async () => {
    const { page, server, session } = await open(both);
    session.enter(juniper);
    TestBed.tick();
    for (const one of server.match(`/api/v1/home?cohortId=${juniper}`)) one.flush(day);
    await page.settle();
    expect(page.role('complementary', 'From Juniper').textContent).toContain('Farida');
  });

  it('names no cohort with a session where she has one', async () => {
    const { page, asked } = await open(adaeze);
    expect(asked).toEqual([null]);
    expect(page.text).not.toContain('Juniper. With');
    expect(page.text).toContain('With Ruth.');
  });
});
