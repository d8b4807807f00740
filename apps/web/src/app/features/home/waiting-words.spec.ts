import type { WaitingDebrief } from '@accelerator/contracts';
import { endedWords, nextAsk, seenAgain, waitingWords } from './waiting-words';

const now = new Date('2026-11-24T10:00:00Z');
const zone = 'Europe/London';

function waiting(more: Partial<WaitingDebrief>): WaitingDebrief {
  return {
    id: '00000000-0000-4000-8000-000000000041',
    mode: 'quick',
    state: 'open',
    process: 'HR Director, Marlowe Fenwright Retail',
    outcomeKind: 'rejected-by-organisation',
    newsOn: null,
    freshness: null,
    holdsText: true,
    sharedWith: [],
    updatedAt: '2026-11-19T10:00:00Z',
    notedAt: '2026-11-19T10:00:00Z',
    lines: 3,
    askedFor: null,
    ...more,
  };
}

describe('what waits, when it suits her', () => {
  it.each([
    ['You noted three lines on Thursday.', {}],
    ['You noted two lines on Thursday. Recent: still plenty to find.', { lines: 2, freshness: 'recent' }],
    ['You noted one line yesterday.', { lines: 1, notedAt: '2026-11-23T23:30:00Z' }],
    ['You noted it today.', { mode: 'log', lines: 0, notedAt: '2026-11-24T00:30:00Z' }],
    ['You noted it on 3 Nov.', { lines: 0, notedAt: '2026-11-03T09:00:00Z' }],
    ['You began it on Thursday.', { mode: 'full', lines: 0 }],
    ['You noted it on Thursday.', { mode: 'log', state: 'rested', lines: 0, askedFor: '2026-11-24' }],
    ['You wanted to look at it again today.', { state: 'rested', askedFor: '2026-11-24' }],
    ['You wanted to look at it again on Saturday.', { mode: 'full', askedFor: '2026-11-21' }],
  ] as const)('is said as “%s”', (words, more) => {
    expect(waitingWords(waiting(more), zone, now)).toBe(words);
  });

  it.each([
    ['It ended yesterday. Fresh: exact words are clearest now.', '2026-11-23', 'fresh'],
    ['It ended on Thursday. Recent: still plenty to find.', '2026-11-19', 'recent'],
    ['It has ended.', null, null],
  ] as const)('is said of a process without a debrief as “%s”', (words, endedOn, freshness) => {
    const ended = { opportunityId: waiting({}).id, process: 'CPO', endedOn, freshness, askedFor: null };
    expect(endedWords(ended, zone, now)).toBe(words);
  });

  it('is something to look at again only where she has gone through it', () => {
    expect(seenAgain(waiting({ state: 'rested', askedFor: '2026-11-24' }))).toBe(true);
    expect(seenAgain(waiting({ askedFor: '2026-11-24' }))).toBe(false);
    expect(seenAgain(waiting({ state: 'rested' }))).toBe(false);
  });

  it.each([
    ['2026-11-23T10:00:00Z', 'at-the-weekend', 'Saturday'],
    ['2026-11-27T22:00:00Z', 'at-the-weekend', 'Saturday'],
    ['2026-11-28T10:00:00Z', 'in-three-days', 'Tuesday'],
    ['2026-11-29T22:00:00Z', 'in-three-days', 'Wednesday'],
  ])('can be asked about again: at %s, %s', (at, when, day) => {
    expect(nextAsk(zone, new Date(at))).toEqual({ when, day });
  });
});
