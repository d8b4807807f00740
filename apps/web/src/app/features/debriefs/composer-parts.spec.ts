import 'fake-indexeddb/auto';
import { TestBed } from '@angular/core/testing';
import { cardsOf, type DebriefAnswers } from '@accelerator/contracts';
import { Notices } from '@web/platform/notices';
import { dayIn, dayInWords } from '@web/platform/times';
import { chooseIn, drawOver, herProcesses, leaveDebrief } from '@web/testing/one-debrief';
import type { TestPage } from '@web/testing/page';
import { adaeze } from '@web/testing/people';
import { ComposerCircleBack } from './composer-circle-back';
import { ComposerEnergy } from './composer-energy';
import { ComposerStillWarm } from './composer-still-warm';
import { dayAfter } from './day-after';
import { DebriefSaver } from './debrief-saver';
import { NewsOn } from './news-on';

const today = dayIn(new Date().toISOString(), adaeze.timeZone);
const [halden, norrfell] = herProcesses;
const unknown = '00000000-0000-4000-8000-000000000059';

afterEach(leaveDebrief);

const pressed = (page: TestPage<unknown>) =>
  page.roles('button').flatMap((one) => (one.getAttribute('aria-pressed') === 'true' ? [one.textContent.trim()] : []));

describe('“Look at this again?”', () => {
  it('is a day, said in the words that she tapped', async () => {
    const { page, saver } = await drawOver(ComposerCircleBack, DebriefSaver, {});
    expect(pressed(page)).toEqual([]);
    for (const [words, days] of [
      ['3 days', 3],
      ['2 weeks', 14],
    ] as const) {
      await page.click('button', words);
      expect([pressed(page), saver.answers().circleBackOn]).toEqual([[words], dayAfter(today, days)]);
      expect(page.text).toContain(`You are asked on ${dayInWords(dayAfter(today, days))}`);
    }
    await page.click('button', 'No');
    expect([pressed(page), saver.answers().circleBackOn]).toEqual([['No'], null]);
    expect(page.text).not.toContain('You are asked');
  });

  it('can be the end of the programme while that is to come, also where another word means the same day', async () => {
    const end = dayAfter(today, 14);
    const { page, saver } = await drawOver(ComposerCircleBack, DebriefSaver, {}, { endsOn: end });
    await page.click('button', 'End of programme');
    expect([pressed(page), saver.answers().circleBackOn]).toEqual([['End of programme'], end]);
  });

  it('has no end of a programme that is over, and shows a day of her own, past or to come', async () => {
    const { page, saver } = await drawOver(
      ComposerCircleBack,
      DebriefSaver,
      { circleBackOn: '2025-03-03' },
      { endsOn: today },
    );
    expect(page.text).not.toContain('End of programme');
    expect(pressed(page)).toEqual(['A date']);
    expect(page.text).toContain('The day that you chose was Monday, 3 March 2025.');
    const day = page.field('On which day?');
    day.value = '2031-11-11';
    day.dispatchEvent(new Event('change'));
    await page.settle();
    expect(saver.answers().circleBackOn).toBe('2031-11-11');
    expect(page.text).toContain('You are asked on Tuesday, 11 November 2031');
  });

  it('promises no mail where she has stopped them', async () => {
    const { page } = await drawOver(
      ComposerCircleBack,
      DebriefSaver,
      { circleBackOn: '2031-11-11' },
      { stoppedMail: ['reminder'] },
    );
    expect(page.text).toContain('You have stopped reminders by mail, so none is sent.');
  });
});

describe('the conversation to keep warm', () => {
  const prompt = { kind: 'text', key: 'stillWarm', limit: 200, prompt: 'Which one?' } as const;
  const choose = (page: TestPage<unknown>, value: string) => chooseIn(page, 'Or one of my processes', value);

  it('is one of her processes that go on, not the one of this debrief, and leads there', async () => {
    const { page, saver } = await drawOver(
      ComposerStillWarm,
      DebriefSaver,
      { opportunity: halden.id },
      { inputs: { prompt } },
    );
    expect([...page.root.querySelectorAll('option')].map(({ value }) => value)).toEqual(['', norrfell.id]);
    await choose(page, norrfell.id);
    expect(saver.answers()).toMatchObject({ stillWarm: 'HRD, Norrfell', stillWarmOpportunity: norrfell.id });
    expect(page.role('link', 'Go to HRD, Norrfell').getAttribute('href')).toBe(`/opportunities/${norrfell.id}`);
    await choose(page, '');
    expect(saver.answers()).toMatchObject({ stillWarm: '', stillWarmOpportunity: null });
  });

  it('keeps her own words beside it', async () => {
    const { page, saver } = await drawOver(
      ComposerStillWarm,
      DebriefSaver,
      { stillWarm: 'Write on Friday.' },
      { inputs: { prompt } },
    );
    await choose(page, halden.id);
    expect(saver.answers()).toMatchObject({ stillWarm: 'Write on Friday.', stillWarmOpportunity: halden.id });
  });

  it('stays chosen where her processes are not at hand', async () => {
    const { page } = await drawOver(
      ComposerStillWarm,
      DebriefSaver,
      { stillWarmOpportunity: unknown },
      { inputs: { prompt } },
    );
    expect(page.text).toContain('One that you chose before');
  });
});

describe('what lifted and what drained her', () => {
  const chips = (page: TestPage<unknown>) =>
    page.roles('button').flatMap((one) => (one.classList.contains('chip') ? [one.textContent.trim()] : []));

  it('is a topic with one tap and a word with another', async () => {
    const { page, saver } = await drawOver(ComposerEnergy, DebriefSaver, {});
    expect(chips(page).slice(0, 3)).toEqual(['Transformation', 'Building teams', 'Complex people challenges']);
    await page.click('button', 'Building teams');
    expect(document.activeElement).toBe(page.roles('radio')[0]);
    expect(chips(page)).not.toContain('Building teams');
    await page.click('radio', 'lifted me');
    expect(marksIn(saver)).toEqual([{ topic: 'building-teams', state: 'lit' }]);
    await page.click('button', 'Cost programmes');
    expect(marksIn(saver)).toMatchObject([{ topic: 'building-teams' }, { topic: 'cost-programme' }]);
  });

  it('can be in her own words, which she begins to write at once', async () => {
    const { page, saver } = await drawOver(ComposerEnergy, DebriefSaver, {});
    await page.click('button', 'In my own words');
    expect(document.activeElement).toBe(page.field('In my own words'));
    await page.type('In my own words', 'Guessing the brief');
    expect(marksIn(saver)).toEqual([{ topic: 'other', ownWords: 'Guessing the brief' }]);
    expect(page.text).toContain('Guessing the brief: what it did');
  });

  it('shows a line that grew into one, and a topic with words beside it', async () => {
    const { page } = await drawOver(ComposerEnergy, DebriefSaver, {
      'energyMarks/a/ownWords': 'The leadership team',
      'energyMarks/a/position': 1,
      'energyMarks/b/topic': 'transformation',
      'energyMarks/b/ownWords': 'but not the word',
      'energyMarks/b/position': 2,
    });
    expect(page.text).toContain('The leadership team: what it did');
    expect(page.text).toContain('Transformation but not the word');
    expect(chips(page)).toEqual([]);
    await page.click('button', 'Another topic');
    expect(chips(page)).toContain('In my own words');
    await chooseIn(page, 'Topic', 'coaching-leaders');
    expect(page.text).toContain('Coaching leaders The leadership team');
  });

  it('comes back after it was removed, with all that it held', async () => {
    const { page, saver } = await drawOver(ComposerEnergy, DebriefSaver, {
      'energyMarks/a/topic': 'transformation',
      'energyMarks/a/state': 'drained',
    });
    await page.click('button', 'Remove: Transformation');
    expect(marksIn(saver)).toEqual([]);
    TestBed.inject(Notices).undo();
    expect(marksIn(saver)).toMatchObject([{ topic: 'transformation', state: 'drained' }]);
  });

  it('offers no more rows than one debrief holds', async () => {
    const rows = Array.from({ length: 12 }, (_, row) => [`energyMarks/${row}/ownWords`, `Topic ${row}`] as const);
    const { page } = await drawOver(ComposerEnergy, DebriefSaver, Object.fromEntries(rows));
    expect(page.text).not.toContain('Another topic');
  });

  const marksIn = (saver: DebriefSaver) =>
    cardsOf(saver.answers(), 'energyMarks').map(({ fields: { position: _, removed: __, ...said } }) => said);
});

describe('when she heard', () => {
  const news = (answers: DebriefAnswers) =>
    drawOver(NewsOn, DebriefSaver, answers, { inputs: { label: 'When did you hear?' } });
  const say = async (page: TestPage<unknown>, day: string) => {
    const field = page.field('When did you hear?');
    field.value = day;
    field.dispatchEvent(new Event('change'));
    await page.settle();
  };

  it('can be “not sure”, which is an answer, until she names a day', async () => {
    const { page, saver } = await news({ newsOn: today });
    expect(pressed(page)).toEqual([]);
    await page.click('button', 'Not sure: When did you hear?');
    expect([pressed(page), saver.answers().newsOn]).toEqual([['Not sure: When did you hear?'], null]);
    expect(page.field('When did you hear?').value).toBe('');
    await say(page, '2026-10-05');
    expect([pressed(page), saver.answers().newsOn]).toEqual([[], '2026-10-05']);
    await say(page, '');
    expect(saver.answers().newsOn).toBeNull();
  });

  it('is no day to come: what stood there is kept', async () => {
    const { page, saver } = await news({ newsOn: '2026-10-05' });
    await say(page, dayAfter(today, 2));
    expect(saver.answers().newsOn).toBe('2026-10-05');
    expect(page.text).toContain('This day is still to come.');
    await page.click('button', 'Not sure: When did you hear?');
    expect(page.text).not.toContain('This day is still to come.');
  });
});
