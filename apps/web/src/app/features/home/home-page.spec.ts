import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { HomeView, Me } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import HomePage from './home-page';

const cohortId = '00000000-0000-4000-8000-000000000001';
const day: HomeView = {
  ...{ quietUntil: null, firstAgreements: [], comingSessions: [], threads: [], unreadThreads: 0, openCommitments: [] },
  ...{ comingRounds: [], unreflected: [], endedProcesses: [], kept: null, buddies: [], buddyWords: [] },
};
const asked: Me = {
  ...adaeze,
  enrolments: adaeze.enrolments.map((one) => ({ ...one, agreementToAccept: adaeze.id })),
};

const kept = { processes: 1, stories: 0, told: 0, questions: 0, prepared: 0, signals: 0, nonNegotiables: 0 };

async function open(what: Partial<HomeView>) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
      provideRouter([]),
      withDrawers(drawers()),
    ],
  });
  TestBed.inject(SessionStore).become(asked);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(HomePage);
  TestBed.tick();
  for (const one of server.match('/api/v1/home')) one.flush({ ...day, ...what });
  return drawing;
}

describe('an agreement that waits for her', () => {
  it('is called a new version where she has accepted a former one', async () => {
    const page = await open({});
    expect(page.text).toContain('How Juniper treats what is said has a new version. Read it');
  });

  it('is the cohort’s own where she has accepted none of it, as after a move', async () => {
    const page = await open({ firstAgreements: [cohortId] });
    expect(page.text).toContain('Juniper has its own agreement. Please read it');
    expect(page.text).not.toContain('new version');
    expect(page.role('link', 'Please read it').getAttribute('href')).toBe(`/cohorts/${cohortId}/people`);
  });
});

describe('an interview to come', () => {
  const comingRounds: HomeView['comingRounds'] = [
    {
      ...{ id: adaeze.id, opportunityId: adaeze.id, stage: 'panel', onDate: '2026-11-30', atTime: null },
      ...{ roleTitle: 'Director of People', organisationName: 'Halden' },
    },
  ];
  const ready = 'One page is ready for you, from what you kept.';

  it('has a page ready where something is kept that could stand there', async () => {
    const page = await open({ comingRounds, kept: { ...kept, questions: 1 } });
    expect(page.text).toContain(`Director of People. ${ready}`);
  });

  it.each([null, kept])('promises none where nothing is kept: %j', async (none) => {
    const page = await open({ comingRounds, kept: none });
    expect(page.text).toContain('Director of People.');
    expect(page.text).not.toContain(ready);
    expect(page.role('link', 'Before you go in: Panel interview, Halden')).toBeTruthy();
  });
});
