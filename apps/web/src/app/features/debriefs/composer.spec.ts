import 'fake-indexeddb/auto';
import { chooseIn, drawOver, leaveDebrief } from '@web/testing/one-debrief';
import type { TestPage } from '@web/testing/page';
import type { DebriefAnswers } from '@accelerator/contracts';
import { Composer } from './composer';
import { ComposerAbout } from './composer-about';
import { DebriefSaver } from './debrief-saver';
import { OwnChoices } from './own-choices';

afterEach(leaveDebrief);

const composer = (answers: DebriefAnswers) => drawOver(Composer, DebriefSaver, answers, { providers: [OwnChoices] });
const sections = (page: TestPage<unknown>) =>
  page.roles('button').flatMap((one) => (one.closest('nav') ? [one.textContent.replace(/\s+/g, ' ').trim()] : []));
const go = (page: TestPage<unknown>, title: string) => {
  const name = sections(page).find((one) => one.startsWith(title));
  return page.click('button', name ?? title);
};

describe('the full debrief', () => {
  it('has three sections between two rounds, and what was written elsewhere beside them', async () => {
    const { page, saver } = await composer({ outcomeKind: 'in-process', newsOn: '2026-11-20', dayWeight: 'steady' });
    expect(sections(page)).toEqual(['Reflect while it is fresh', 'Sharper: what you keep', 'Notice the energy']);
    saver.change({ kindLine: 'You were clear.', outcomeKind: 'in-process' });
    await page.settle();
    expect(sections(page).at(-1)).toBe('Close holds something');
    await go(page, 'Close');
    await page.type('If a colleague you respect had had this process and this ending, what would you say to her?', '');
    expect(sections(page).at(-1)).toBe('Close');
  });

  it('asks each question what belongs before the next round, and shows that later where it was said', async () => {
    const { page, saver } = await composer({ outcomeKind: 'in-process', 'caughtOffGuard/a/question': 'Why you?' });
    await page.click('button', 'Go on writing: Question or moment 1');
    await page.type('Before the next round', 'Ask for the budget.');
    expect(saver.answers()['caughtOffGuard/a/beforeNextRound']).toBe('Ask for the budget.');
    saver.change({ outcomeKind: 'ghosted' });
    await page.settle();
    expect(page.field('Before the next round').value).toBe('Ask for the budget.');
    expect((await another()).text).not.toContain('Before the next round');
  });

  it('still shows the line on the next round that stood by itself', async () => {
    const { page } = await composer({ outcomeKind: 'in-process', beforeNextRound: 'Read the accounts.' });
    expect(page.field('Before the next round').value).toBe('Read the accounts.');
  });

  it('goes to the section of an answer', async () => {
    const { page, saver } = await composer({ outcomeKind: 'ghosted' });
    await go(page, 'Notice the energy');
    saver.change({ effortHours: -5 });
    page.fixture.componentInstance.show('effortHours');
    await page.settle();
    expect(page.field('Hours spent on tasks, if you noted them').getAttribute('aria-invalid')).toBe('true');
    page.fixture.componentInstance.show('no such answer');
    await page.settle();
    expect(page.field('Hours spent on tasks, if you noted them').value).toBe('-5');
  });

  it('leaves her in the section in which she says that it goes on', async () => {
    const { page } = await composer({});
    await go(page, 'The process');
    await chooseIn(page, 'What happened?', 'in-process');
    expect(page.field('Which process is this about?').value).toBe('CPO');
    await go(page, 'Notice the energy');
    expect(sections(page)[0]).toBe('Reflect while it is fresh');
  });

  async function another(): Promise<TestPage<Composer>> {
    await leaveDebrief();
    const { page } = await composer({ outcomeKind: 'ghosted', 'caughtOffGuard/a/question': 'Why you?' });
    await page.click('button', 'Go on writing: Question or moment 1');
    return page;
  }
});

describe('what stands beside the full debrief', () => {
  it('is the process between two rounds, where she can say that it has ended', async () => {
    const { page, saver } = await drawOver(ComposerAbout, DebriefSaver, { outcomeKind: 'in-process' });
    await chooseIn(page, 'What happened?', 'withdrew');
    expect(saver.answers().outcomeKind).toBe('withdrew');
    expect(page.field('Which process is this about?').value).toBe('CPO');
  });

  it('says what cannot be saved as it is, that all else is, and leads there', async () => {
    const { page, saver } = await drawOver(ComposerAbout, DebriefSaver, { outcomeKind: 'ghosted' });
    let asked = 0;
    page.fixture.componentInstance.looked.subscribe(() => (asked += 1));
    saver.change({ effortHours: -5 });
    await page.settle();
    expect(page.text).toContain('Please give hours between 0 and 2,000. All else is saved.');
    expect(page.text).toContain('Until then it is kept on this device.');
    expect(page.text).not.toContain('until it can be saved');
    await page.click('button', 'Show it: what cannot be saved');
    expect(asked).toBe(1);
    saver.change({ effortHours: 5 });
    await page.settle();
    expect(page.text).not.toContain('All else is saved.');
  });

  it('is not the process otherwise', async () => {
    const { page } = await drawOver(ComposerAbout, DebriefSaver, { outcomeKind: 'ghosted' });
    expect(page.text).not.toContain('What happened?');
  });
});
