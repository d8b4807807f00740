import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OpportunityView } from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { z } from 'zod';
import { freshRound } from './opportunity-fields';
import OpportunityPage from './opportunity-page';

const id = '00000000-0000-4000-8000-000000000081';
const here = `/api/v1/opportunities/${id}`;
const at = '2026-10-05T09:00:00.000Z';
const one: OpportunityView = {
  ...{ id, revision: 1, roleTitle: 'CPO', organisationName: 'Halden', publicAlias: '', sector: '', size: '' },
  ...{ source: null, searchConsultant: '', searchFirm: '', payNotes: '', links: [], notes: '', nextStep: '' },
  ...{ nextStepOn: null, cohortShielded: false, outcome: null, endedOn: null, door: null, wouldHaveSaidYes: null },
  ...{ group: 'finals', stage: 'panel', since: '2026-12-01', rounds: [], reasons: [], debriefs: [] },
  ...{ createdAt: at, updatedAt: at, archivedAt: null },
};
const taken = {
  ...{ type: 'about:blank', title: 'Conflict', status: 409, code: 'conflict', requestId: 'x' },
  detail: 'There is something else under this id.',
};
const Sent = z.object({ id: z.string(), prep: z.string().optional(), text: z.string().optional() });

/** While a request is on its way nothing settles. */
async function moment() {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

/** The page of a process, with words that were sent before and whose answer was lost. */
async function opened(kept: Readonly<Record<string, object>>) {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
      withDrawers(drawers(kept)),
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(OpportunityPage, { opportunityId: id });
  TestBed.tick();
  server.expectOne(here).flush(one);
  const page = await drawing;
  const soon = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
  };
  await soon();
  return { page, server, soon };
}

describe('what she sends again with other words than those that have arrived', () => {
  it.each([
    ['rounds', `round new ${id}`, { ...freshRound, stage: 'panel', onDate: '2026-12-01', prep: 'Typed on.' }],
    ['reasons', `reason ${id}`, { key: 'budget', text: 'Typed on.' }],
  ])('is one of its own among the %s, and she is told so', async (kind, key, fields) => {
    const former = { id: '00000000-0000-4000-8000-000000000083', base: 0, fields };
    const { page, server, soon } = await opened({ [key]: former });
    const post = { url: `${here}/${kind}`, method: 'POST' };
    page.role('button', 'Save').click();
    await moment();
    const first = server.expectOne(post);
    expect(Sent.parse(first.request.body).id).toBe(former.id);
    first.flush(taken, { status: 409, statusText: 'Conflict' });
    await moment();
    server.expectOne(here).flush(one);
    await soon();
    expect(page.text).toContain('What you sent before is noted, and stands');
    page.role('button', 'Save').click();
    await moment();
    const second = Sent.parse(server.expectOne(post).request.body);
    expect([second.prep ?? second.text, second.id === former.id]).toEqual(['Typed on.', false]);
  });
});
