import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FitView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import FitPage from './fit-page';

const [opportunityId, nonNegotiableId, testId] = [
  '00000000-0000-4000-8000-000000000061',
  '00000000-0000-4000-8000-000000000062',
  '00000000-0000-4000-8000-000000000063',
] as const;
const here = `/api/v1/opportunities/${opportunityId}/fit`;
const test = `/api/v1/non-negotiables/${nonNegotiableId}/tests/${testId}`;
const at = '2026-10-05T09:00:00.000Z';
const fit: FitView = {
  ...{ opportunityId, revision: 1, roleTitle: 'CPO', organisationName: '', outcome: null, wouldHaveSaidYes: null },
  conditions: [
    {
      ...{ nonNegotiableId, statement: 'A team of my own', strength: 'must', asQuestion: '', veto: true },
      test: { id: testId, debriefId: null, result: 'broken', waivedBecause: 'For one year.' },
    },
  ],
};
const condition = {
  ...{ id: nonNegotiableId, revision: 1, source: null, createdAt: at, updatedAt: at, archivedAt: null },
  ...{ statement: 'A team of my own', theme: null, strength: 'must', asQuestion: '', changes: [], tests: [] },
  ...{ mergedInto: null, also: [] },
};
const moment = () => new Promise((resolve) => setTimeout(resolve));

describe('a judgement noted by mistake', () => {
  it('is taken out, with a way back', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    TestBed.inject(SessionStore).become(adaeze);
    const http = TestBed.inject(HttpTestingController);
    const drawing = draw(FitPage, { opportunityId });
    await moment();
    http.expectOne(here).flush(fit);
    const page = await drawing;
    page.role('button', 'Take it out: A team of my own').click();
    await moment();
    const taken = http.expectOne(test);
    expect(taken.request.method).toBe('DELETE');
    taken.flush(condition);
    await moment();
    TestBed.tick();
    http
      .expectOne(here)
      .flush({ ...fit, conditions: fit.conditions.map((one) => ({ ...one, test: null, veto: false })) });
    await page.settle();
    expect(page.text).not.toContain('Take it out');
    TestBed.inject(Notices).undo();
    await moment();
    expect(http.expectOne(test).request.body).toEqual({
      ...{ debriefId: null, opportunityId, result: 'broken', waivedBecause: 'For one year.', testedOn: null },
    });
  });
});
