import {
  debriefAnswers,
  keysOf,
  offeredFromTheStart,
  sharableParts,
  sharableTexts,
  type DebriefAnswers,
} from './index';

const written: DebriefAnswers = {
  process: 'CPO, insurer',
  organisationName: 'Halden & Wray',
  kindLine: 'kind words',
  freePage: 'free page',
  freeWrite: 'free write',
  dayWeight: 'heavy',
  effortHours: 9,
  doAgain: 'Asking each person the same question.',
  'caughtOffGuard/a/question': 'Which chief executive would not hire you again?',
  'caughtOffGuard/a/category': 'ceo-and-board-relations',
  'caughtOffGuard/a/nextTime': 'Keep the truth.',
  'organisationSurprise/a/observation': 'One silence.',
  'organisationSurprise/a/polarity': 'red',
  'organisationSurprise/a/theme': 'change-honesty',
  'skillsKept/saying-no/on': true,
  'energyMarks/a/topic': 'transformation',
  'energyMarks/a/state': 'lit',
};

describe('what of a debrief can be shared', () => {
  it('is said in words, part by part, and only where something stands', () => {
    expect(sharableTexts(written)).toEqual({
      doAgain: 'Asking each person the same question.',
      caughtOffGuard: 'Which chief executive would not hire you again? (CEO and board)',
      caughtOffGuardAnswers: 'Next time: Keep the truth.',
      organisationSurprise: 'One silence. (honesty about change, to leave)',
      skillsKept: 'Saying no',
      energyMarks: 'Transformation: lifted me',
    });
  });

  it('puts a colon in the place of the full stop of her sentence, and takes no other sign from it', () => {
    const marked = (ownWords: string): DebriefAnswers => ({
      'energyMarks/a/topic': 'other',
      'energyMarks/a/ownWords': ownWords,
      'energyMarks/a/state': 'drained',
    });
    const energyMarks = (ownWords: string) => sharableTexts(marked(ownWords)).energyMarks;
    expect(energyMarks('Talking about pensions. ')).toBe('Talking about pensions: drained me');
    expect(energyMarks('Pensions, pensions ...')).toBe('Pensions, pensions ...: drained me');
    expect(energyMarks('Pensions?')).toBe('Pensions?: drained me');
    const conditions = new Map([['c', 'No office on Fridays.']]);
    expect(sharableTexts({ 'tests/c/result': 'met' }, { conditions }).tests).toMatch(/^No office on Fridays: /);
  });

  it('names what a question was without brackets in brackets', () => {
    const asked: DebriefAnswers = {
      'caughtOffGuard/a/question': 'Who looks after your mother?',
      'caughtOffGuard/a/category': 'should-not-be-asked',
    };
    expect(sharableTexts(asked).caughtOffGuard).toBe(
      'Who looks after your mother? (a question that should not have been asked)',
    );
  });

  it('is never what is for herself alone', () => {
    const all = Object.fromEntries(Object.keys(debriefAnswers).map((key) => [key, `secret of ${key}`]));
    const texts = JSON.stringify(sharableTexts({ ...all, outcomeKind: 'withdrew', furthestStage: null }));
    for (const key of [
      'kindLine',
      'freePage',
      'freeWrite',
      'dayWeight',
      'organisationName',
      'effortHours',
      'opportunity',
    ])
      expect(texts).not.toContain(`secret of ${key}`);
  });

  it('is a story with its figures, what it shows and how it was received', () => {
    const story: DebriefAnswers = {
      'stories/a/title': 'Redeployment before redundancy',
      'stories/a/figures': '640 / 290',
      'stories/a/bestSentence': 'We agreed which work stops.',
      'stories/a/area': 'change-leadership',
      'stories/a/told': 'landed',
    };
    expect(sharableTexts(story).stories).toBe(
      'Redeployment before redundancy\nFigures: 640 / 290\nWe agreed which work stops.\nArea: leading change\nWhen I told it: landed',
    );
    const several = { ...story, 'stories/a/area-reward': true };
    expect(sharableTexts(several).stories).toContain('\nAreas: leading change, reward');
    expect(sharableTexts({ ...story, 'stories/a/area-change-leadership': false }).stories).not.toContain('Area');
  });

  it('is how her conditions looked, in her words for them', () => {
    const tested: DebriefAnswers = {
      'tests/n01/result': 'broken',
      'tests/n02/result': 'not-seen',
      'tests/n03/result': null,
      'tests/gone/result': 'met',
    };
    const conditions = new Map([
      ['n01', 'Hard change under its own name'],
      ['n02', 'A board that asks'],
      ['n03', 'My own budget'],
    ]);
    expect(sharableTexts(tested, { conditions })).toEqual({
      tests: 'Hard change under its own name: broken\nA board that asks: did not show',
    });
    expect(sharableTexts(tested)).toEqual({});
  });

  it.each([
    ['2026-11-28', 'This week'],
    ['2026-11-22', 'This week'],
    ['2026-11-21', 'Some weeks ago'],
    ['2026-09-01', 'Some weeks ago'],
    [null, undefined],
  ])('says of the day %s no more than: %s', (newsOn, words) => {
    const texts = sharableTexts({ newsOn, lastConversationOn: '2026-11-27' }, { today: '2026-11-28' });
    expect(texts).toEqual(words === undefined ? {} : { newsOn: words });
    expect(sharableTexts({ newsOn })).toEqual({});
  });

  it.each([
    'firstKnew',
    'nearlyDidNotWork',
    'madeTheDifference',
    'beforeNextRound',
    'madeItAYes',
    'closeMessage',
    'protectFirst90Days',
  ] as const)('is also what one outcome asks for, once she ticks it: %s', (key) => {
    expect(sharableTexts({ [key]: 'As I wrote it' })).toEqual({ [key]: 'As I wrote it' });
    expect(offeredFromTheStart(key)).toBe(false);
  });

  it('is offered or asked about as the list of fields says', () => {
    const offered = keysOf(sharableParts).filter(offeredFromTheStart);
    expect(offered).toEqual([
      'outcome',
      'newsOn',
      'stage',
      'stayed',
      'kept',
      'energy',
      'caughtOffGuard',
      'landed',
      'organisationSurprise',
      'doAgain',
      'nowClear',
      'skillsKept',
      'energyMarks',
      'clue',
    ]);
  });
});
