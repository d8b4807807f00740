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

async function open(firstAgreements: HomeView['firstAgreements']) {
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
  for (const one of server.match('/api/v1/home')) one.flush({ ...day, firstAgreements });
  return drawing;
}

describe('an agreement that waits for her', () => {
  it('is called a new version where she has accepted a former one', async () => {
    const page = await open([]);
    expect(page.text).toContain('How Juniper treats what is said has a new version. Read it');
  });

  it('is the cohort’s own where she has accepted none of it, as after a move', async () => {
    const page = await open([cohortId]);
    expect(page.text).toContain('Juniper has its own agreement. Please read it');
    expect(page.text).not.toContain('new version');
    expect(page.role('link', 'Please read it').getAttribute('href')).toBe(`/cohorts/${cohortId}/people`);
  });
});
