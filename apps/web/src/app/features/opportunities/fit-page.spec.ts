import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FitView } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
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
      test: { id: testId, revision: 1, debriefId: null, result: 'broken', waivedBecause: 'For one year.' },
    },
  ],
};
const condition = {
  ...{ id: nonNegotiableId, revision: 1, source: null, createdAt: at, updatedAt: at, archivedAt: null },
  ...{ statement: 'A team of my own', theme: null, strength: 'must', asQuestion: '', changes: [], tests: [] },
  ...{ mergedInto: null, also: [] },
};
const noted = { source: null, opportunityId, result: 'broken', testedOn: null };
const elsewhere = { ...noted, id: testId, revision: 2, waivedBecause: 'Until the spring.' };
const refusal = { type: 'about:blank', title: '', status: 409, code: 'conflict', detail: '', requestId: 'r' };
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
    const taken = http.expectOne(`${test}?base=1`);
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
      ...{ base: 1, debriefId: null, opportunityId, result: 'broken', waivedBecause: 'For one year.', testedOn: null },
    });
  });
});

describe('a reason to let a veto stand', () => {
  const key = `waiver:${opportunityId}:${nonNegotiableId}`;
  const label = 'Why you let it stand all the same';
  async function opened(drafts = drawers()) {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([problems])),
        provideHttpClientTesting(),
        provideRouter([]),
        withDrawers(drafts),
      ],
    });
    TestBed.inject(SessionStore).become(adaeze);
    const http = TestBed.inject(HttpTestingController);
    const drawing = draw(FitPage, { opportunityId });
    await moment();
    http.expectOne(here).flush(fit);
    const page = await drawing;
    page.role('button', 'Change the reason').click();
    await moment();
    await page.settle();
    const settle = async () => {
      await moment();
      TestBed.tick();
      http.match(here).forEach((asked) => asked.flush(fit));
      await page.settle();
    };
    return { page, http, settle };
  }

  it('as the device kept it comes back, and leaves the device once it is noted', async () => {
    const drafts = drawers({ [key]: 'For half a year.' });
    const { page, http, settle } = await opened(drafts);
    expect(page.field(label).value).toBe('For half a year.');
    await page.type(label, 'For a year and a half.');
    await moment();
    expect(drafts.held.get(key)).toBe('For a year and a half.');
    page.role('button', 'Note it').click();
    await moment();
    const noted = http.expectOne(test);
    expect(noted.request.body).toMatchObject({ waivedBecause: 'For a year and a half.' });
    noted.flush(condition);
    await settle();
    expect([drafts.held.size, page.roles('textbox').length]).toEqual([0, 0]);
  });

  it('that she changes while it is on its way stays in the form and on the device', async () => {
    const drafts = drawers();
    const { page, http, settle } = await opened(drafts);
    await page.type(label, 'For two years.');
    page.role('button', 'Note it').click();
    await moment();
    const noted = http.expectOne(test);
    const typing = page.type(label, 'For two years, at most.');
    noted.flush(condition);
    await settle();
    await typing;
    expect(page.field(label).value).toBe('For two years, at most.');
    expect(drafts.held.get(key)).toBe('For two years, at most.');
  });

  describe('that another window has changed meanwhile', () => {
    const mine = 'For half a year.';
    async function late() {
      const drafts = drawers();
      const { page, http, settle } = await opened(drafts);
      await page.type(label, mine);
      const press = async (name: string) => {
        page.role('button', name).click();
        await moment();
      };
      await press('Note it');
      const put = http.expectOne(test);
      put.flush({ ...refusal, current: elsewhere }, { status: 409, statusText: 'Conflict' });
      await settle();
      return { page, http, settle, press, drafts, sent: put.request.body as unknown };
    }

    it('shows the other one, and keeps hers in the field and on the device', async () => {
      const { page, drafts, sent } = await late();
      expect(sent).toMatchObject({ base: 1, waivedBecause: mine });
      expect(page.text).toContain('Until the spring.');
      expect([page.field(label).value, drafts.held.get(key)]).toEqual([mine, mine]);
    });

    it('goes over the other one when she says so', async () => {
      const { page, http, settle, press, drafts } = await late();
      await press('Keep mine');
      const put = http.expectOne(test);
      expect(put.request.body).toMatchObject({ base: 2, result: 'broken', waivedBecause: mine });
      put.flush({ ...condition, tests: [{ ...elsewhere, revision: 3, waivedBecause: mine }] });
      await settle();
      expect([drafts.held.size, page.roles('textbox').length]).toEqual([0, 0]);
    });

    it('gives way when she takes the other one, and can be had back', async () => {
      const { page, settle, press, drafts } = await late();
      await press('Take the other version');
      await settle();
      expect([drafts.held.size, page.roles('textbox').length]).toEqual([0, 0]);
      TestBed.inject(Notices).undo();
      await settle();
      expect([page.field(label).value, drafts.held.get(key)]).toEqual([mine, mine]);
      expect(page.text).toContain('Until the spring.');
    });

    it('stays where she only takes the waiver back, and is shown', async () => {
      const { http, page, settle, press } = await late();
      await press('Leave it as a veto');
      await settle();
      await press('Take the waiver back');
      const put = http.expectOne(test);
      expect(put.request.body).toMatchObject({ base: 1, waivedBecause: null });
      put.flush({ ...refusal, current: elsewhere }, { status: 409, statusText: 'Conflict' });
      await moment();
      TestBed.tick();
      const now = { ...fit.conditions[0], test: { ...elsewhere, debriefId: null } };
      http.expectOne(here).flush({ ...fit, conditions: [now] });
      await page.settle();
      expect(page.text).toContain('Until the spring.');
      expect(TestBed.inject(Notices).current()?.text).toContain('in another window');
    });
  });
});
