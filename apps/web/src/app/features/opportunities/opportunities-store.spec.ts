import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { keysOf, type OpportunityCounts, type OpportunityLine, stageGroups } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { adaeze } from '@web/testing/people';
import { OpportunitiesStore } from './opportunities-store';

const at = '2026-10-05T09:00:00.000Z';
const line: OpportunityLine = {
  ...{ id: '00000000-0000-4000-8000-000000000091', revision: 1, roleTitle: 'CPO', organisationName: 'Halden' },
  ...{ group: 'finals', stage: 'final', since: '2026-10-01', lastRound: null, nextStep: '', nextStepOn: null },
  ...{ cohortShielded: false, outcome: null, endedOn: null, door: null, createdAt: at, updatedAt: at },
  archivedAt: null,
};
const counts: OpportunityCounts = {
  ...{ open: 62, ended: 4, archived: 1 },
  groups: keysOf(stageGroups).map((group) => ({
    ...{ group, reached: 67 },
    ...(group === 'finals' ? { open: 62, ended: 4, archived: 1 } : { open: 0, ended: 0, archived: 0 }),
  })),
};
const moment = () => new Promise((resolve) => setTimeout(resolve));

async function opened(next: string | null) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), OpportunitiesStore],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const [store, server] = [TestBed.inject(OpportunitiesStore), TestBed.inject(HttpTestingController)];
  TestBed.tick();
  server.expectOne('/api/v1/opportunities?state=open').flush({ items: [line], next });
  server.expectOne('/api/v1/opportunities/counts').flush(counts);
  await moment();
  return { store, server };
}

describe('how many stand in a column', () => {
  it('is all of them while some are not here yet, in the state that is shown', async () => {
    const { store, server } = await opened('further');
    expect([store.countOf('finals'), store.countOf('panels')]).toEqual([62, 0]);
    store.show('ended');
    TestBed.tick();
    server.expectOne('/api/v1/opportunities?state=ended').flush({ items: [line], next: 'further' });
    await moment();
    expect(store.countOf('finals')).toBe(4);
  });

  it('is what is here once all of them are', async () => {
    const { store } = await opened(null);
    expect([store.lines().length, store.countOf('finals')]).toEqual([1, undefined]);
  });
});
