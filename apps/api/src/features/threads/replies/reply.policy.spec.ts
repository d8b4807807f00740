import {
  isTakenBack,
  mayEdit,
  mayLetBe,
  mayRemove,
  mayReportReply,
  mayRestore,
  mayTakeUp,
  type ReplyStanding,
} from './reply.policy';

const now = new Date('2026-11-25T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const mine: ReplyStanding = { kind: 'appreciate', mine: true, removedAt: null, withdrawn: false, question: null };
const removed = { removedAt: daysAgo(1) };

describe('a reply', () => {
  const cells: readonly [string, Partial<ReplyStanding>, { edit: boolean; remove: boolean; restore: boolean }][] = [
    ['is its writer’s', {}, { edit: true, remove: true, restore: false }],
    ['is nobody else’s', { mine: false }, { edit: false, remove: false, restore: false }],
    ['once removed can be brought back', removed, { edit: false, remove: false, restore: true }],
    ['removed by another stays removed', { ...removed, mine: false }, { edit: false, remove: false, restore: false }],
    ['comes back on the thirtieth day', { removedAt: daysAgo(30) }, { edit: false, remove: false, restore: true }],
    ['does not after it', { removedAt: daysAgo(30.01) }, { edit: false, remove: false, restore: false }],
    ['without words is only taken back', { kind: 'holding' }, { edit: false, remove: true, restore: false }],
    ['without words is said anew', { kind: 'holding', ...removed }, { edit: false, remove: false, restore: false }],
    ['in a conversation taken back stands', { withdrawn: true }, { edit: false, remove: false, restore: false }],
    [
      'removed before it was taken back too',
      { withdrawn: true, ...removed },
      { edit: false, remove: false, restore: false },
    ],
  ];
  it.each(cells)('%s', (_, change, may) => {
    const reply = { ...mine, ...change };
    expect({ edit: mayEdit(reply), remove: mayRemove(reply), restore: mayRestore(reply, now) }).toEqual(may);
  });

  it.each([
    ['removed by her', removed, true],
    ['standing', {}, false],
    ['removed by another', { ...removed, mine: false }, false],
    ['in a conversation taken back', { ...removed, withdrawn: true }, false],
  ] as const)('%s: taken back already?', (_, change, already) => {
    expect(isTakenBack({ ...mine, ...change })).toBe(already);
  });

  it.each([
    ['that waits for her', { question: 'waits' }, { letBe: true, takeUp: false }],
    ['that she has let be', { question: 'let-be' }, { letBe: false, takeUp: true }],
    ['answered, or to somebody else', {}, { letBe: false, takeUp: false }],
    ['in a conversation taken back', { question: 'waits', withdrawn: true }, { letBe: false, takeUp: false }],
    ['let be before it was taken back', { question: 'let-be', withdrawn: true }, { letBe: false, takeUp: false }],
  ] as const)('a question %s: what may she who was asked?', (_, change, may) => {
    const question = { ...mine, mine: false, kind: 'ask', ...change } as const;
    expect({ letBe: mayLetBe(question), takeUp: mayTakeUp(question) }).toEqual(may);
  });

  it.each([
    ['another’s', {}, true],
    ['her own', { mine: true }, false],
    ['another’s, removed', removed, false],
    ['another’s, in a conversation taken back', { withdrawn: true }, false],
    ['that somebody is with her', { kind: 'holding' }, false],
  ] as const)('%s: can a coach be told that it is not right?', (_, change, may) => {
    expect(mayReportReply({ ...mine, mine: false, ...change })).toBe(may);
  });
});
