import { debriefAnswers, offeredFromTheStart, sharableTexts, type DebriefAnswers } from './index';

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

  it('asks before meanings and answers go along', () => {
    const [open, asked] = [
      ['organisationSurprise', 'caughtOffGuard', 'clue'] as const,
      ['organisationMeaning', 'caughtOffGuardAnswers', 'doDifferently'] as const,
    ];
    expect(open.every(offeredFromTheStart)).toBe(true);
    expect(asked.some(offeredFromTheStart)).toBe(false);
  });
});
