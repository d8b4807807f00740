import 'fake-indexeddb/auto';
import { TestBed } from '@angular/core/testing';
import { closeMessageWords, shouldNotBeAskedAdvice, type DebriefAnswers } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { chooseIn, drawOver, leaveDebrief } from '@web/testing/one-debrief';
import type { TestPage } from '@web/testing/page';
import { ComposerCards } from './composer-cards';
import { ComposerCloseMessage } from './composer-close-message';
import { ComposerText } from './composer-text';
import { DebriefSaver } from './debrief-saver';
import { OwnChoices } from './own-choices';

afterEach(leaveDebrief);

const move = 'Move part of it to my free page: A line';
const sentence = 'They asked about the payroll and I said what it was for. ';

describe('a text that is longer than meant', () => {
  const line = (answers: DebriefAnswers, path = 'stayed', limit = 1000) =>
    drawOver(ComposerText, DebriefSaver, answers, { inputs: { path, limit, label: 'A line' } });
  const buttons = (page: TestPage<unknown>) => page.roles('button').length;

  it('is offered the free page quietly, and not before', async () => {
    const { page } = await line({ stayed: 'x'.repeat(280) });
    expect(buttons(page)).toBe(0);
    await page.type('A line', 'x'.repeat(283));
    expect(page.text).toContain('This is 3 characters over the 280 suggested. It may stay;');
    expect(page.field('A line').getAttribute('aria-invalid')).toBeNull();
  });

  it('goes there in part, without a word lost, and comes back', async () => {
    const stayed = sentence.repeat(6).trim();
    const { page, saver } = await line({ stayed, freePage: 'Before.' });
    await page.click('button', move);
    const { stayed: now = '', freePage = '' } = saver.answers();
    expect(now.length).toBeLessThanOrEqual(280);
    expect(now.endsWith('for.')).toBe(true);
    expect(`${now} ${freePage.replace('Before.\n\n', '')}`).toBe(stayed);
    TestBed.inject(Notices).undo();
    expect(saver.answers()).toMatchObject({ stayed, freePage: 'Before.' });
  });

  it('comes back into what she has written since, in both places', async () => {
    const { page, saver } = await line({ stayed: sentence.repeat(6).trim() });
    await page.click('button', move);
    const { stayed = '', freePage = '' } = saver.answers();
    saver.change({ stayed: `${stayed} And more.`, freePage: `${freePage} After.` });
    TestBed.inject(Notices).undo();
    expect(saver.answers()).toMatchObject({ stayed: `${stayed} And more. ${freePage}`, freePage: ' After.' });
  });

  it('leaves both as they are where the moved part is not on the free page any more', async () => {
    const { page, saver } = await line({ stayed: sentence.repeat(6) });
    await page.click('button', move);
    saver.change({ freePage: 'Another page.' });
    const { stayed } = saver.answers();
    TestBed.inject(Notices).undo();
    expect(saver.answers()).toMatchObject({ stayed, freePage: 'Another page.' });
    expect(TestBed.inject(Notices).current()?.text).toContain('nothing was moved back');
  });

  it('is told so where it is over its limit, in a card as well', async () => {
    const { page, saver } = await line({ 'landed/a/evidence': 'word '.repeat(41) }, 'landed/a/evidence', 200);
    expect(page.text).toContain('This is 5 characters over. You can shorten it or move part of it to your free page.');
    await page.click('button', move);
    expect(String(saver.answers()['landed/a/evidence']).length).toBeLessThanOrEqual(200);
    expect(saver.answers().freePage).toBe('word');
  });

  it('stays where the free page is full', async () => {
    const { page } = await line({ stayed: 'x'.repeat(300), freePage: 'x'.repeat(99_990) });
    expect(buttons(page)).toBe(0);
  });
});

describe('the closing note after silence', () => {
  const prompt = { kind: 'text', key: 'closeMessage', limit: 1000, prompt: 'A closing note' } as const;
  const note = (answers: DebriefAnswers) =>
    drawOver(ComposerCloseMessage, DebriefSaver, answers, { inputs: { prompt } });
  const copies = (writeText: (words: string) => Promise<void>) =>
    Object.defineProperty(globalThis.navigator, 'clipboard', { value: { writeText }, configurable: true });

  it('has words to begin with, which are kept once she copies them', async () => {
    const copied: string[] = [];
    copies((words) => Promise.resolve(void copied.push(words)));
    const { page, saver } = await note({});
    expect(page.field('A closing note').value).toBe(closeMessageWords);
    expect(saver.answers().closeMessage).toBeUndefined();
    await page.click('button', 'Copy the note');
    await page.settle();
    expect([copied, saver.answers().closeMessage]).toEqual([[closeMessageWords], closeMessageWords]);
    expect(page.text).toContain('Copied.');
    await page.type('A closing note', 'Thank you.');
    expect(page.text).not.toContain('Copied.');
  });

  it('stays empty once she has emptied it, and cannot be copied then', async () => {
    const { page } = await note({ closeMessage: '' });
    expect(page.field('A closing note').value).toBe('');
    expect(page.role('button', 'Copy the note')).toHaveProperty('disabled', true);
  });

  it('does not say “Copied” where it was not, and selects the note instead', async () => {
    copies(() => Promise.reject(new Error('No.')));
    const { page } = await note({ closeMessage: 'Thank you.' });
    await page.click('button', 'Copy the note');
    await page.settle();
    const field = page.field('A closing note');
    expect([document.activeElement, field.selectionEnd]).toEqual([field, 'Thank you.'.length]);
    expect(page.text).not.toContain('Copied.');
    expect(page.text).toContain('The note is selected');
  });
});

describe('entries', () => {
  const asked = 'caughtOffGuard/a';
  const cards = (list: string, answers: DebriefAnswers) =>
    drawOver(ComposerCards, DebriefSaver, answers, { inputs: { list }, providers: [OwnChoices] });
  const fields = (page: TestPage<unknown>) => page.root.querySelectorAll('fieldset').length;

  it('read like a page, without what is empty, until she goes on with one', async () => {
    const { page, saver } = await cards('caughtOffGuard', {
      [`${asked}/question`]: 'Why you?',
      [`${asked}/category`]: 'gap-or-exit',
      [`${asked}/nextTime`]: 'In one sentence.',
    });
    expect(fields(page)).toBe(0);
    expect(page.text).toContain(
      '“Why you?”AboutLeaving, gaps, redundancyWhat I would say next timeIn one sentence. Go on writing',
    );
    await page.click('button', 'Go on writing: Question or moment 1');
    expect(document.activeElement).toBe(page.field('Question or moment'));
    await page.type('Question or moment', 'Why us?');
    expect([fields(page), saver.answers()[`${asked}/question`]]).toEqual([1, 'Why us?']);
  });

  it('open one at a time: the next one puts down what stands before it', async () => {
    const { page } = await cards('landed', {});
    await page.click('button', 'Example');
    await page.type('The example', 'The winter plan');
    expect(fields(page)).toBe(1);
    await page.click('button', 'Another example');
    expect([fields(page), page.field('The example').value]).toEqual([1, '']);
    expect(document.activeElement).toBe(page.field('The example'));
    expect(page.text).toContain('The winter plan Go on writing: Example 1');
  });

  it('stay open where a text cannot be saved as it is', async () => {
    const { page } = await cards('landed', { 'landed/a/example': 'x'.repeat(301) });
    expect(page.text).toContain('This is 1 characters over.');
  });

  it('come back after they were removed, as they were', async () => {
    const { page } = await cards('stories', {
      'stories/a/title': 'Two sites',
      'stories/a/area-reward': true,
      'stories/a/told': 'landed',
    });
    expect(page.text).toContain('Two sitesHR areasRewardHow it was receivedLanded');
    await page.click('button', 'Remove: Story 1');
    expect(page.text).not.toContain('Two sites');
    TestBed.inject(Notices).undo();
    await page.settle();
    expect(page.text).toContain('Two sites');
  });

  it('say where advice is to be had when a question should not have been asked, open or not', async () => {
    const { page } = await cards('caughtOffGuard', {
      [`${asked}/question`]: 'Do you plan for children?',
      [`${asked}/category`]: 'should-not-be-asked',
    });
    expect(page.text).toContain(shouldNotBeAskedAdvice);
    await page.click('button', 'Go on writing: Question or moment 1');
    expect(page.text).toContain(shouldNotBeAskedAdvice);
    await chooseIn(page, 'About', 'gap-or-exit');
    expect(page.text).not.toContain(shouldNotBeAskedAdvice);
  });

  it('that are one of her own things say which', async () => {
    const { page } = await cards('nowClear', {
      'nowClear/a/nonNegotiableId': '00000000-0000-4000-8000-000000000061',
      'nowClear/a/strength': 'must',
    });
    expect(page.text).toContain('One of your conditions: One that you chose before');
  });
});
