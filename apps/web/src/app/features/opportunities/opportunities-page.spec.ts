import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  keysOf,
  type OpportunityCounts,
  OpportunityDraft,
  type OpportunityLine,
  stageGroups,
} from '@accelerator/contracts';
import { problems } from '@web/platform/problems.interceptor';
import { SessionStore } from '@web/platform/session-store';
import { drawers, withDrawers } from '@web/testing/drawers';
import { draw } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import OpportunitiesPage from './opportunities-page';

const at = '2026-10-05T09:00:00.000Z';
const list = '/api/v1/opportunities';
const further = `${list}?state=open&cursor=further`;
const line = (id: number, roleTitle: string): OpportunityLine => ({
  ...{ id: `00000000-0000-4000-8000-00000000009${id}`, revision: 1, roleTitle, organisationName: '' },
  ...{ group: 'finals', stage: 'final', since: '2026-10-01', lastRound: null, nextStep: '', nextStepOn: null },
  ...{ cohortShielded: false, outcome: null, endedOn: null, door: null, createdAt: at, updatedAt: at },
  archivedAt: null,
});
const [first, earlier, ended] = [line(1, 'CPO'), line(2, 'HRD'), line(3, 'VP People')];
const counts: OpportunityCounts = {
  ...{ open: 9, ended: 4, archived: 0 },
  groups: keysOf(stageGroups).map((group) => ({ group, reached: 13, open: 9, ended: 4, archived: 0 })),
};

/** Her open processes, of which the first page is here. */
async function opened() {
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(withInterceptors([problems])), provideHttpClientTesting(), provideRouter([])],
      withDrawers(drawers()),
    ],
  });
  TestBed.inject(SessionStore).become(adaeze);
  const server = TestBed.inject(HttpTestingController);
  const drawing = draw(OpportunitiesPage);
  TestBed.tick();
  server.expectOne(`${list}?state=open`).flush({ items: [first], next: 'further' });
  server.expectOne(`${list}/counts`).flush(counts);
  const page = await drawing;
  const soon = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.settle();
  };
  await soon();
  const column = () => page.root.querySelector('[aria-label="Final rounds"]') ?? page.root;
  const cards = () => [...page.root.querySelectorAll('opportunities-card h3')].map((one) => one.textContent.trim());
  return { page, server, soon, column, cards };
}

describe('her processes, a page at a time', () => {
  it('come once for two quick presses', async () => {
    const { page, server, soon, cards } = await opened();
    const button = page.role('button', 'Earlier ones');
    button.click();
    button.click();
    server.expectOne(further).flush({ items: [earlier], next: 'last' });
    await soon();
    expect(cards()).toEqual(['CPO', 'HRD']);
  });

  it('stay with their own state where another is chosen before they have come', async () => {
    const { page, server, soon, column, cards } = await opened();
    page.role('button', 'Earlier ones').click();
    page.role('radio', 'Ended').click();
    TestBed.tick();
    server.expectOne(`${list}?state=ended`).flush({ items: [ended], next: 'ended-further' });
    server.expectOne(further).flush({ items: [earlier], next: null });
    await soon();
    expect([cards(), column().querySelector('.meta')?.textContent]).toEqual([['VP People'], '4']);
    page.role('button', 'Earlier ones').click();
    server.expectOne(`${list}?state=ended&cursor=ended-further`);
  });

  it('say so at the button where they do not come', async () => {
    const { page, server, soon, cards } = await opened();
    page.role('button', 'Earlier ones').click();
    server.expectOne(further).error(new ProgressEvent('error'));
    await soon();
    expect(page.role('button', 'Earlier ones').parentElement?.nextElementSibling?.textContent).toMatch(
      /Please try again/,
    );
    page.role('button', 'Earlier ones').click();
    server.expectOne(further).flush({ items: [earlier], next: null });
    await soon();
    expect(cards()).toEqual(['CPO', 'HRD']);
  });
});

describe('a new process whose first try has arrived, though the answer was lost', () => {
  it('is one of its own with what she wrote since', async () => {
    const { page, server, soon } = await opened();
    await page.click('button', 'New opportunity');
    await page.type('Role', 'CPO, and more');
    page.role('button', 'Save').click();
    const before = server.expectOne({ url: list, method: 'POST' });
    before.flush({ ...taken, code: 'conflict' }, { status: 409, statusText: 'Conflict' });
    await moment();
    server.expectOne(`${list}?state=open`).flush({ items: [first], next: null });
    server.expectOne(`${list}/counts`).flush(counts);
    await soon();
    expect(page.text).toContain('What you sent before has arrived. Save this as well, if it is another process.');
    expect(page.field('Role').value).toBe('CPO, and more');
    page.role('button', 'Save').click();
    const { id, roleTitle } = OpportunityDraft.parse(server.expectOne({ url: list, method: 'POST' }).request.body);
    expect([roleTitle, id === OpportunityDraft.parse(before.request.body).id]).toEqual(['CPO, and more', false]);
  });
});

/** While a request is on its way nothing settles. */
async function moment() {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

const taken = { type: 'about:blank', title: 'Conflict', status: 409, detail: 'Something else.', requestId: 'x' };
