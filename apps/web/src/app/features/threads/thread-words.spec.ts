import type { ThreadView } from '@accelerator/contracts';
import { audienceOf, headingOf, marginNameOf, wishOf } from './thread-words';

const opener = { person: null, coach: false, author: true, mine: true, nameHidden: false };
const thread = (more: Partial<ThreadView>): ThreadView => ({
  ...{ id: 't', cohortId: 'c', kind: 'debrief', audience: 'cohort', title: 'A debrief', body: '', opener, revision: 1 },
  sheet: {
    ...{ sharedVersionId: 'v', roleTitle: '', publicAlias: '', adviceSetting: 'ideas-welcome', parts: [] },
    ...{ sharedAt: '2026-09-18T09:00:00.000Z', updatedAt: null },
  },
  ...{
    openedAt: '2026-09-18T09:00:00.000Z',
    lastActivityAt: '2026-09-18T09:00:00.000Z',
    resting: false,
    edited: false,
  },
  ...{ holdings: [], myHolding: null, replies: [], next: null, readUpTo: null, offerRequests: [], muchSaid: false },
  brought: false,
  abilities: {
    ...{ replyKinds: [], report: false, askWhetherIdeaIsWelcome: false, questionWaits: false, reopen: false },
    ...{ bring: false, edit: false, remove: false },
  },
  ...more,
});

describe('over a conversation stands', () => {
  it.each([
    [{}, 'You shared a debrief', { kind: 'cohort', words: 'Juniper' }],
    [{ audience: 'coaches' }, 'You shared a debrief', { kind: 'coaches', words: 'Coaches of Juniper' }],
    [{ withdrawn: true }, 'You took this back', { kind: 'only-you', words: 'Only you' }],
    [{ audience: 'coaches', withdrawn: true }, 'You took this back', { kind: 'only-you', words: 'Only you' }],
  ] as const)('whose it is and who reads it: %j', (more, heading, audience) => {
    expect(headingOf(thread(more))).toBe(heading);
    expect(audienceOf(thread(more), 'Juniper')).toEqual(audience);
  });
});

describe('an author', () => {
  const theirs = { ...opener, mine: false };

  it('without a name stays so; who gave hers and has left is a former member', () => {
    expect(headingOf(thread({ opener: theirs }))).toBe('Shared without a name');
    expect(marginNameOf(theirs)).toBe('The author');
    const gone = { ...theirs, gone: true as const };
    expect(headingOf(thread({ opener: gone }))).toBe('A former member shared a debrief');
    expect(marginNameOf(gone)).toBe('A former member');
    expect(wishOf(thread({ opener: gone }))).toBe('A former member would like questions and ideas.');
  });
});
