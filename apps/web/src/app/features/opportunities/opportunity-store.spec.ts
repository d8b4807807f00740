import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { OpportunityView, RoundView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { adaeze } from '@web/testing/people';
import { OpportunityStore } from './opportunity-store';

const id = '00000000-0000-4000-8000-000000000081';
const here = `/api/v1/opportunities/${id}`;
const at = '2026-10-05T09:00:00.000Z';
const round: RoundView = {
  ...{ id: '00000000-0000-4000-8000-000000000082', revision: 1, stage: 'panel', onDate: '2026-12-01', atTime: null },
  ...{ people: [], promised: '', backOn: null, prep: 'On the phone.', effortHours: null },
};
const one: OpportunityView = {
  ...{ id, revision: 3, roleTitle: 'CPO', organisationName: 'Halden', publicAlias: '', sector: '', size: '' },
  ...{ source: null, searchConsultant: '', searchFirm: '', payNotes: '', links: [], notes: '', nextStep: '' },
  ...{ nextStepOn: null, cohortShielded: false, outcome: null, endedOn: null, door: null, wouldHaveSaidYes: null },
  ...{ group: 'finals', stage: 'panel', since: '2026-12-01', rounds: [round], reasons: [], debriefs: [] },
  ...{ createdAt: at, updatedAt: at, archivedAt: null },
};
const detail = 'This was changed elsewhere since, so nothing was deleted.';
const conflict = (current: RoundView) => ({
  ...{ type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', detail, requestId: 'x' },
  current,
});
const moment = () => new Promise((resolve) => setTimeout(resolve));

async function opened() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), OpportunityStore],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const [store, server] = [TestBed.inject(OpportunityStore), TestBed.inject(HttpTestingController)];
  store.open(id);
  TestBed.tick();
  server.expectOne(here).flush(one);
  await moment();
  return { store, server, rounds: () => store.one.value()?.rounds };
}

describe('a round that she takes out', () => {
  const out = (base: number) => ({ url: `${here}/rounds/${round.id}?base=${base}`, method: 'DELETE' });

  it('goes as she sees it, and comes back with the same words', async () => {
    const { store, server, rounds } = await opened();
    const going = store.removeRound(round);
    server.expectOne(out(1)).flush({ ...one, rounds: [] });
    await going;
    expect(rounds()).toEqual([]);
    TestBed.inject(Notices).undo();
    const { revision: _, ...words } = round;
    expect(server.expectOne({ url: `${here}/rounds`, method: 'POST' }).request.body).toEqual(words);
  });

  it('stays where another device has written there, with what that wrote', async () => {
    const { store, server, rounds } = await opened();
    const going = store.removeRound(round);
    const now = { ...round, revision: 2, prep: 'On the laptop, far more.' };
    server.expectOne(out(1)).flush(conflict(now), { status: 409, statusText: 'Conflict' });
    await going;
    expect([rounds(), TestBed.inject(Notices).current()?.text]).toEqual([[now], detail]);
    const again = store.removeRound(now);
    server.expectOne(out(2)).flush({ ...one, rounds: [] });
    await again;
    expect(rounds()).toEqual([]);
  });
});
