import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OpportunityView, RoundView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import OpportunityPage from './opportunity-page';

const id = '00000000-0000-4000-8000-000000000081';
const here = `/api/v1/opportunities/${id}`;
const at = '2026-10-05T09:00:00.000Z';
const round: RoundView = {
  ...{ id: '00000000-0000-4000-8000-000000000082', revision: 1, stage: 'panel', onDate: '2026-12-01', atTime: null },
  ...{ people: [], promised: '', backOn: null, prep: '', effortHours: null },
};
const one: OpportunityView = {
  ...{ id, revision: 3, roleTitle: 'CPO', organisationName: 'Halden', publicAlias: '', sector: '', size: '' },
  ...{ source: null, searchConsultant: '', searchFirm: '', payNotes: '', links: [], notes: '', nextStep: '' },
  ...{ nextStepOn: null, cohortShielded: false, outcome: null, endedOn: null, door: null, wouldHaveSaidYes: null },
  ...{ group: 'finals', stage: 'panel', since: '2026-12-01', rounds: [round], reasons: [], debriefs: [] },
  ...{ createdAt: at, updatedAt: at, archivedAt: null },
};
const moment = () => new Promise((resolve) => setTimeout(resolve));

async function opened() {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting()],
      ...[provideRouter([{ path: '**', children: [] }]), withDrawers(drawers())],
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const answer = async () => {
    await moment();
    for (const asked of server.match(here)) asked.flush(one);
    await moment();
  };
  const drawing = draw(OpportunityPage, { opportunityId: id });
  await answer();
  const page = await drawing;
  const takeTheirs = async (url: string, current: unknown) => {
    page.role('button', 'Save').click();
    await moment();
    const problem = { type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', requestId: 'x' };
    server
      .expectOne(({ method, url: sent }) => method !== 'GET' && sent === url)
      .flush({ ...problem, detail: '', current }, { status: 409, statusText: 'Conflict' });
    await moment();
    await page.settle();
    page.role('button', 'Take the other version').click();
    await answer();
    await page.settle();
    expect(TestBed.inject(Notices).current()?.text).toBe('The other version is here.');
    TestBed.inject(Notices).undo();
    await page.settle();
  };
  return { page, takeTheirs };
}

describe('where she took the other version, hers comes back', () => {
  it('of what she noted of the process', async () => {
    const { page, takeTheirs } = await opened();
    await page.click('button', 'Change');
    await page.type('Notes on pay', 'As advertised.');
    await takeTheirs(here, { ...one, revision: 4, payNotes: 'A little more.' });
    expect(page.field('Notes on pay').value).toBe('As advertised.');
  });

  it('of a round', async () => {
    const { page, takeTheirs } = await opened();
    const change = page.roles('button').find(({ textContent }) => /Change.*Panel|Change.*round/i.test(textContent));
    change?.click();
    await page.settle();
    await page.type('Note for yourself', 'Ask the chair.');
    await takeTheirs(`${here}/rounds/${round.id}`, { ...round, revision: 2, prep: 'Bring the map.' });
    expect(page.field('Note for yourself').value).toBe('Ask the chair.');
  });
});
