import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { EndpointSpec } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import SharePage from './share-page';

const debriefId = '00000000-0000-4000-8000-000000000001';
const opportunity = '00000000-0000-4000-8000-000000000002';
const condition = '00000000-0000-4000-8000-000000000003';
const cohortId = '00000000-0000-4000-8000-000000000004';

const answers = {
  process: 'VP, Norrfell',
  opportunity,
  outcomeKind: 'withdrew',
  roleTitle: 'VP People',
  organisationName: 'Norrfell Logistics',
  publicAlias: 'a logistics company',
  doAgain: 'Norrfell told me, and I asked again.',
  doDifferently: 'The short answer first.',
  [`tests/${condition}/result`]: 'broken',
};
const process = {
  id: opportunity,
  organisationName: 'Norrfell',
  searchConsultant: '',
  searchFirm: '',
  rounds: [],
  sector: '',
};

/** The page over a server that knows one debrief and its process. */
async function shown({ cohortShielded = false, kept = {} }) {
  const sent: { name: string; body: unknown }[] = [];
  const call = (endpoint: EndpointSpec, request: { body?: unknown }) => {
    if (endpoint.method !== 'GET') sent.push({ name: endpoint.name, body: request.body });
    const replies: Record<string, unknown> = {
      readDebrief: { id: debriefId, answers, revisions: {}, shared: [], freshness: 'fresh' },
      readOpportunity: { ...process, cohortShielded },
      listNonNegotiables: { items: [{ id: condition, statement: 'My manager lets a sentence end' }], next: null },
      readCohort: { memberCount: 9 },
    };
    return Promise.resolve(replies[endpoint.name]);
  };
  const write = (_key: string, value: unknown) => Promise.resolve(Object.assign(kept, value));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: ApiClient, useValue: { call } },
      { provide: Drafts, useValue: { read: () => Promise.resolve(kept), write, drop: () => Promise.resolve() } },
      {
        provide: SessionStore,
        useValue: {
          enrolments: signal([{ role: 'member', cohortId, cohortName: 'Juniper' }]),
          me: signal({ name: 'Birgit Solheim-Marsh' }),
          timeZone: signal('Europe/Oslo'),
        },
      },
    ],
  });
  const page = await draw(SharePage, { debriefId });
  await page.settle();
  return { page, sent, kept };
}

const goOn = { id: debriefId, step: 2, audience: 'cohort', cohortId, parts: ['doAgain'] };

describe('a process that she keeps out of cohort conversations', () => {
  it('says so at the first step, with where to lift it, and goes no further', async () => {
    const { page, sent } = await shown({ cohortShielded: true });
    expect(page.text).toContain('You keep this process out of cohort conversations, so nothing of it is shared');
    expect(page.role('link', 'Open the page of this process').getAttribute('href')).toBe(
      `/opportunities/${opportunity}`,
    );
    expect(page.roles('radio')).toEqual([]);
    expect(page.role('button', 'Next: what').hasAttribute('disabled')).toBe(true);
    expect(sent).toEqual([]);
  });

  it('says so also where she was further on, and keeps what she chose', async () => {
    const { page, kept } = await shown({ cohortShielded: true, kept: { ...goOn } });
    expect(page.role('heading', 'To whom?')).toBeDefined();
    expect(page.roles('button').map(({ textContent }) => textContent.trim())).not.toContain('Share');
    expect(kept).toEqual(goOn);
    TestBed.resetTestingModule();
    const lifted = await shown({ kept });
    expect(lifted.page.role('heading', 'Read it as they will')).toBeDefined();
  });
});

describe('the steps of sharing', () => {
  it('offer what has no letter or an A unticked, which process it is among it', async () => {
    const { page } = await shown({ kept: { ...goOn, step: 1, parts: ['outcome', 'doAgain'] } });
    const ticked = (label: RegExp) =>
      page
        .roles('checkbox')
        .some(
          (box) => box instanceof HTMLInputElement && box.checked && label.test(box.labels?.[0]?.textContent ?? ''),
        );
    expect(page.text).toContain('My manager lets a sentence end: broken');
    expect([/What happened/, /the same way again/].map(ticked)).toEqual([true, true]);
    expect([/do differently/, /against my conditions/, /Which process it is about/].map(ticked)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('say beside the tick which title others read, before she goes on', async () => {
    const { page } = await shown({ kept: { ...goOn, step: 1 } });
    const title = () => page.root.querySelector('.sharing__titled')?.textContent.replace(/\s+/g, ' ').trim();
    expect(title()).toBe('The title that they read: “A debrief”');
    const box = page.roles('checkbox').find((one) => one.closest('label')?.textContent.includes('Which process'));
    box?.click();
    await page.settle();
    expect(title()).toBe('The title that they read: “VP People, a logistics company”');
    await page.type('The role, as others will read it', 'A people role');
    expect(title()).toBe('The title that they read: “A people role, a logistics company”');
  });

  it('leave no word of the name, and the process behind', async () => {
    const { page } = await shown({ kept: { ...goOn } });
    const sheet = page.root.querySelector('article')?.textContent ?? '';
    expect(sheet).toContain('told me, and I asked again.');
    expect(sheet).not.toMatch(/Norrfell|VP People/);
    expect(page.text).toContain('which process it is about');
  });

  it('ask of a version without a name whether coaches may know, preset to yes', async () => {
    const { page, kept } = await shown({ kept: { ...goOn, step: 3, display: 'without-name' } });
    expect(page.text).toContain('May my coaches know it is me?');
    const yes = page.role('radio', 'Yes');
    expect(yes instanceof HTMLInputElement && yes.checked).toBe(true);
    await page.click('radio', 'No');
    expect(kept).toMatchObject({ coachesMayKnow: false });
  });
});
