import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { EndpointSpec } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { Notices } from '@web/platform/notices';
import { ProblemError } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import SharePage from './share-page';

const debriefId = '00000000-0000-4000-8000-000000000001';
const opportunity = '00000000-0000-4000-8000-000000000002';
const condition = '00000000-0000-4000-8000-000000000003';
const cohortId = '00000000-0000-4000-8000-000000000004';

const norrfell = {
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

const usual = () => ({
  cohortShielded: false,
  kept: {},
  version: '',
  again: '',
  torn: null as object | null,
  there: '',
  answers: norrfell as object,
  coachCount: 2,
  shared: [] as object[],
});

/** The page over a server that knows one debrief and its process. */
async function shown(scene: Partial<ReturnType<typeof usual>>) {
  const { cohortShielded, kept, version, again, torn, there, answers, coachCount, shared } = { ...usual(), ...scene };
  const sent: { name: string; body: unknown }[] = [];
  const call = (endpoint: EndpointSpec, request: { body?: unknown }) => {
    if (endpoint.method !== 'GET') sent.push({ name: endpoint.name, body: request.body });
    if (endpoint.name === 'updateSharedVersion' && torn && !Object.entries(request.body ?? {}).some(isBase(2)))
      return Promise.reject(new ProblemError('conflict', 'Also changed.', [], torn));
    if (endpoint.name === 'shareDebrief' && there) return Promise.reject(new ProblemError('conflict', there));
    const replies: Record<string, unknown> = {
      readDebrief: { id: debriefId, answers, revisions: {}, shared, notGoneOut, freshness: 'fresh' },
      readOpportunity: { ...process, cohortShielded },
      listNonNegotiables: { items: [{ id: condition, statement: 'My manager lets a sentence end' }], next: null },
      readCohort: { memberCount: 9, coachCount },
      readSharedVersion: again ? { ...seen, authorDisplay: 'without-name' } : seen,
    };
    return Promise.resolve(replies[endpoint.name]);
  };
  const write = (_key: string, value: unknown) => Promise.resolve(Object.assign(kept, value));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]),
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
  const page = await draw(SharePage, { debriefId, ...(version && { version }), ...(again && { again }) });
  await new Promise((resolve) => setTimeout(resolve));
  await page.settle();
  return { page, sent, kept };
}

/** What they see; and what they see since another window of hers changed it. */
const seen = {
  id: '00000000-0000-4000-8000-000000000005',
  revision: 1,
  audience: 'cohort',
  authorDisplay: 'named',
  adviceSetting: 'questions-welcome',
  roleTitle: '',
  publicAlias: '',
  parts: [{ part: 'doAgain', text: 'I asked again.' }],
};
const notGoneOut = [
  { sharedVersionId: seen.id, cohortId, cohortName: 'Juniper', audience: 'cohort', coachesMayKnow: false },
];
const elsewhere = { ...seen, revision: 2, parts: [{ part: 'doAgain', text: 'I asked twice.' }] };
const isBase =
  (revision: number) =>
  ([key, value]: [string, unknown]) =>
    key === 'base' && value === revision;

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

describe('a cohort without a coach', () => {
  it('is offered no version for its coaches, also where she had chosen that', async () => {
    const { page } = await shown({ kept: { ...goOn, step: 0, audience: 'coaches' }, coachCount: 0 });
    const offered = page.roles('radio').map((one) => one.closest('label')?.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(offered).toEqual([expect.stringMatching(/^My cohort ?Members of Juniper$/)]);
    expect(page.text).toContain('Juniper has no coach at the moment.');
    expect(page.role('button', 'Next: what').hasAttribute('disabled')).toBe(true);
    TestBed.resetTestingModule();
    const last = await shown({ kept: { ...goOn, step: 3 }, coachCount: 0 });
    expect(last.page.text).toMatch(/To: Juniper, 9 members(?! and)/);
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

  it('take a real name from what she called the process, and no words in its place that hold a part of it', async () => {
    const process = 'Chief People Officer, Harrowgate Foundry';
    const kept = { step: 1, id: debriefId, alias: 'the new Harrowgate' };
    const { page } = await shown({ kept, answers: { process, outcomeKind: 'withdrew', doAgain: 'I asked again.' } });
    expect(page.field('Its real name').value).toBe('Harrowgate Foundry');
    expect(page.text).toContain('“Harrowgate” is a part of the real name. Please choose words without it.');
    expect(page.role('button', 'Next: read it as they will').hasAttribute('disabled')).toBe(true);
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

  it('show how it ended in the line that others read, and let its words be changed', async () => {
    const { page, kept } = await shown({ kept: { ...goOn, parts: ['outcome', 'doAgain'] } });
    const line = () => page.root.querySelector('.sharing__facts')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    expect(line()).toMatch(/^I withdrew\. Change the words of this line$/);
    await page.click('button', 'Change the words of this line');
    expect(line()).toBe('');
    await page.type('What happened', 'I stepped back');
    expect(kept).toMatchObject({ words: { outcome: 'I stepped back' } });
  });

  it('put the caret into the words that are to be changed', async () => {
    const { page } = await shown({ kept: { ...goOn } });
    await page.click('button', 'Change the words of “What I would do the same way again”');
    await new Promise((resolve) => setTimeout(resolve));
    const field = page.field('What I would do the same way again');
    expect(document.activeElement).toBe(field);
    expect(field.selectionStart).toBe(field.value.length);
    await page.click('button', 'Done with “What I would do the same way again”');
    expect(page.roles('textbox')).toEqual([]);
  });

  it('say at last to whom it goes, and lead back to places that she said nothing about', async () => {
    jest.spyOn(globalThis, 'scrollTo').mockImplementation();
    const words = { doAgain: 'We were 640 people in Norwich on 8 September.' };
    const { page, kept } = await shown({ kept: { ...goOn, step: 3, words } });
    expect(page.text).toContain('To: Juniper, 9 members and 2 coaches');
    expect(page.text).toContain('Two places to look at are as you wrote them.');
    await page.click('button', 'Look at them');
    expect(kept).toMatchObject({ step: 2 });
    expect(page.role('heading', 'Two places to look at')).toBeDefined();
    TestBed.resetTestingModule();
    const toCoaches = await shown({ kept: { ...goOn, step: 3, audience: 'coaches' } });
    expect(toCoaches.page.text).toContain('To: 2 coaches of Juniper');
    expect(toCoaches.page.text).not.toContain('as you wrote');
  });

  it('ask of a version without a name whether coaches may know, preset to yes', async () => {
    const { page, kept } = await shown({ kept: { ...goOn, step: 3, display: 'without-name' } });
    expect(page.text).toContain('May my coaches know it is me?');
    const yes = page.role('radio', 'Yes');
    expect(yes instanceof HTMLInputElement && yes.checked).toBe(true);
    await page.click('radio', 'No');
    expect(kept).toMatchObject({ coachesMayKnow: false });
  });

  it.each([
    { other: 'coaches', audience: 'cohort', mayKnow: 'No', authorDisplay: 'named', warned: true },
    { other: 'cohort', audience: 'coaches', mayKnow: null, authorDisplay: 'named', warned: true },
    { other: 'coaches', audience: 'cohort', mayKnow: 'Yes', authorDisplay: 'named', warned: false },
    { other: 'cohort', audience: 'cohort', mayKnow: 'Yes', authorDisplay: 'named', warned: true },
    { other: 'coaches', audience: 'cohort', mayKnow: 'No', authorDisplay: 'without-name', warned: false },
  ])(
    'warn where one for the $other ($authorDisplay) and this one for the $audience meet, coaches may know: $mayKnow',
    async ({ other, audience, mayKnow, authorDisplay, warned }) => {
      const there = { sharedVersionId: seen.id, cohortId: opportunity, cohortName: 'Rowan', audience: other };
      const { page } = await shown({
        kept: { ...goOn, step: 3, audience, display: 'without-name' },
        shared: [{ ...there, authorDisplay, waiting: false }],
      });
      if (mayKnow) await page.click('radio', mayKnow);
      const words = 'You share this debrief with your name, too. Whoever reads both knows that it is yours.';
      expect(page.text.includes(words)).toBe(warned);
      const withName = page.roles('radio').find((one) => one.closest('label')?.textContent.includes('With my name'));
      withName?.click();
      await page.settle();
      expect(page.text).not.toContain(words);
    },
  );
});

describe('a version that has not gone out', () => {
  it('is shared again as another one, from its own words and to the same readers, hidden from the same people', async () => {
    jest.spyOn(globalThis, 'scrollTo').mockImplementation();
    const { page, sent } = await shown({ again: seen.id });
    for (const button of ['Next: what', 'Next: read it as they will', 'Next: how', 'Share']) {
      await page.click('button', button);
      await page.settle();
    }
    expect(sent.map(({ name }) => name)).toEqual(['shareDebrief']);
    const hidden = { authorDisplay: 'without-name', coachesMayKnow: false, atOnce: false };
    const parts = [{ part: 'doAgain', text: 'I asked again.' }];
    expect(sent[0]?.body).toMatchObject({ cohortId, audience: 'cohort', ...hidden, parts });
    expect(sent[0]?.body).not.toMatchObject({ id: seen.id });
  });
});

describe('a version that she changed in another window', () => {
  const mine = { ...goOn, base: 1, step: 3, words: { doAgain: 'I asked a third time.' } };
  const begun = () => shown({ version: seen.id, torn: elsewhere, kept: { ...mine } });

  it('stands beside what she is about to share, which goes over it when she says so', async () => {
    const { page, sent, kept } = await begun();
    await page.click('button', 'Share');
    await page.settle();
    const both = page.role('alert').textContent;
    expect(both).toContain('I asked twice.');
    expect(both).toContain('I asked a third time.');
    expect(page.role('button', 'Share').hasAttribute('disabled')).toBe(true);
    await page.click('button', 'Keep mine');
    expect(kept).toMatchObject({ base: 2, words: mine.words });
    await page.click('button', 'Share');
    expect(sent.map(({ body }) => body)).toMatchObject([
      { base: 1 },
      { base: 2, parts: [{ text: 'I asked a third time.' }] },
    ]);
  });

  const taking = async () => {
    const shared = await begun();
    await shared.page.click('button', 'Share');
    await shared.page.settle();
    await shared.page.click('button', 'Take the other version');
    await shared.page.settle();
    expect(shared.page.roles('alert').map(({ textContent }) => textContent.trim())).toEqual(['']);
    return shared;
  };

  it('is taken when she says so', async () => {
    const { page, sent } = await taking();
    await page.click('button', 'Share');
    expect(sent.at(-1)).toMatchObject({ body: { base: 2, parts: [{ text: 'I asked twice.' }] } });
  });

  it('gives her words back', async () => {
    const { page, sent, kept } = await taking();
    TestBed.inject(Notices).undo();
    await page.settle();
    expect(kept).toMatchObject({ base: 2, words: mine.words });
    await page.click('button', 'Share');
    expect(sent.at(-1)).toMatchObject({ body: { base: 2, parts: [{ text: 'I asked a third time.' }] } });
  });

  it('is shown also where her words lay on the device since before', async () => {
    const { base: _, ...old } = mine;
    const { page, sent } = await shown({ version: seen.id, torn: elsewhere, kept: old });
    await page.click('button', 'Share');
    await page.settle();
    expect(sent).toMatchObject([{ body: { base: 0 } }]);
    expect(page.role('alert').textContent).toContain('I asked twice.');
  });
});

describe('what she shares again after a try whose answer was lost', () => {
  it('says that they see a version already, and keeps what she wrote', async () => {
    const there = 'They see a version of this already. You can update what they see.';
    const words = { doAgain: 'I asked a third time.' };
    const { page, sent, kept } = await shown({ there, kept: { ...goOn, step: 3, words } });
    await page.click('button', 'Share');
    await page.settle();
    expect(sent.map(({ name }) => name)).toContain('shareDebrief');
    expect(page.text).toContain(there);
    expect(kept).toMatchObject({ step: 3, words });
  });
});
