import { cardLimits, intentionsAfter, intentionsOf, settledIn } from './index';

const debriefId = '00000000-0000-4000-8000-000000000031';

describe('what she meant to do another time', () => {
  it('is each next time that has words, and the one small thing', () => {
    const intentions = intentionsOf(debriefId, {
      process: 'CPO, insurer',
      newsOn: '2026-11-20',
      'caughtOffGuard/a/question': 'Why now?',
      'caughtOffGuard/a/nextTime': 'Ask back first.',
      'caughtOffGuard/b/question': 'And then?',
      'caughtOffGuard/b/nextTime': ' ',
      nextStepWhen: 'On Monday',
      nextStepThen: 'Call Helena.',
    });
    const common = { debriefId, process: 'CPO, insurer', newsOn: '2026-11-20' };
    expect(intentions).toEqual([
      { ...common, ref: `${debriefId}-a`, kind: 'next-time', about: 'Why now?', words: 'Ask back first.' },
      { ...common, ref: debriefId, kind: 'next-step', about: 'On Monday', words: 'Call Helena.' },
    ]);
  });

  it('may say no more than the words themselves', () => {
    expect(intentionsOf(debriefId, { nextStepThen: 'Call Helena.' })).toEqual([
      { debriefId, process: '', newsOn: null, ref: debriefId, kind: 'next-step', about: '', words: 'Call Helena.' },
    ]);
    expect(intentionsOf(debriefId, {})).toEqual([]);
  });

  it('is not asked about where its card could not be named', () => {
    const long = 'a'.repeat(cardLimits.id - debriefId.length);
    expect(intentionsOf(debriefId, { [`caughtOffGuard/${long}/nextTime`]: 'Ask back first.' })).toEqual([]);
  });

  it('is asked about from five debriefs, as they come, without what is settled', () => {
    const earlier = [1, 2, 3, 4, 5, 6].map((id) => ({ id: String(id), answers: { nextStepThen: `Step ${id}` } }));
    expect(intentionsAfter(earlier, new Set(['2'])).map(({ words }) => words)).toEqual([
      ...['Step 1', 'Step 3', 'Step 4', 'Step 5'],
    ]);
  });

  it('is settled once she has tried it or let it go', () => {
    const said = { a: 'tried', b: 'let-go', c: 'not-this-time', d: null };
    const answers = Object.entries(said).map(([ref, answer]) => [`tried/${ref}/answer`, answer] as const);
    expect(settledIn(Object.fromEntries(answers))).toEqual(['a', 'b']);
  });
});
