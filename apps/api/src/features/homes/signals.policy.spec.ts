import { signalsOf, type TableFacts } from './signals.policy';

const now = new Date('2026-11-23T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const nothing: TableFacts = {
  askedAt: null,
  reachedOutAt: null,
  lastMarks: [],
  lateStageSharedAt: null,
  lateStageThread: null,
  unansweredSince: null,
  unansweredThread: null,
  carriedThreeAt: null,
};
const kinds = (facts: Partial<TableFacts>) => signalsOf({ ...nothing, ...facts }, now).map(({ kind }) => kind);

describe('signals to a coach', () => {
  it('are none where nothing was shown', () => expect(kinds({})).toEqual([]));

  it('say that she asked for a call, until fourteen days are over', () => {
    expect(kinds({ askedAt: ago(13) })).toEqual(['asked-for-contact']);
    expect(kinds({ askedAt: ago(14) })).toEqual([]);
  });

  it('go once a coach has reached out, and come back when she asks again', () => {
    expect(kinds({ askedAt: ago(3), reachedOutAt: ago(2) })).toEqual([]);
    expect(kinds({ askedAt: ago(2), reachedOutAt: ago(2) })).toEqual([]);
    expect(kinds({ askedAt: ago(1), reachedOutAt: ago(2) })).toEqual(['asked-for-contact']);
  });

  it('tell of two sessions missed without an excuse, not of one and not of excused ones', () => {
    const marks = (...list: string[]) => list.map((mark, index) => ({ mark, at: ago(1 + 7 * index) }));
    expect(kinds({ lastMarks: marks('absent', 'absent') })).toEqual(['away-twice']);
    expect(kinds({ lastMarks: marks('absent', 'present') })).toEqual([]);
    expect(kinds({ lastMarks: marks('excused', 'absent') })).toEqual([]);
    expect(kinds({ lastMarks: marks('absent') })).toEqual([]);
  });

  it('wait for thirty-six hours before they speak of a missing reply', () => {
    expect(kinds({ unansweredSince: ago(1.4) })).toEqual([]);
    expect(kinds({ unansweredSince: ago(1.5) })).toEqual(['shared-unanswered']);
  });

  it('lead to the conversation they speak of, and a call to none', () => {
    const facts = { askedAt: ago(1), unansweredSince: ago(2), unansweredThread: 'the-thread' };
    expect(signalsOf({ ...nothing, ...facts }, now).map(({ threadId }) => threadId)).toEqual([null, 'the-thread']);
  });

  it.each([
    ['asked-for-contact', 'Asked for a call', { askedAt: ago(2) }],
    [
      'away-twice',
      'Not at the last two sessions',
      { lastMarks: [2, 9].map((days) => ({ mark: 'absent', at: ago(days) })) },
    ],
    ['late-stage-no-shared', 'Shared a no after a final round', { lateStageSharedAt: ago(2) }],
    ['shared-unanswered', 'Waiting for a first reply', { unansweredSince: ago(2) }],
    ['carried-three-times', 'Same commitment carried three times', { carriedThreeAt: ago(2) }],
  ] as const)('%s is said in words, with the day on which it goes', (kind, words, facts) => {
    expect(signalsOf({ ...nothing, ...facts }, now)).toMatchObject([
      { kind, words, until: '2026-12-05T10:00:00.000Z' },
    ]);
  });

  it('are two at the most', () => {
    expect(
      kinds({ askedAt: ago(1), lateStageSharedAt: ago(1), unansweredSince: ago(2), carriedThreeAt: ago(1) }),
    ).toEqual(['asked-for-contact', 'late-stage-no-shared']);
  });
});
