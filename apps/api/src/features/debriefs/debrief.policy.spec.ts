import { mayRead, mayRest, mayRestore, mayShare, type DebriefState } from './debrief.policy';

const now = new Date('2026-11-25T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const open: DebriefState = { rested: false, deletedAt: null, roles: ['member'] };

const cells: [string, DebriefState, Record<'read' | 'rest' | 'share' | 'restore', boolean>][] = [
  ['open, of a member', open, { read: true, rest: true, share: true, restore: false }],
  ['rested, of a member', { ...open, rested: true }, { read: true, rest: false, share: true, restore: false }],
  ['open, of a coach', { ...open, roles: ['coach'] }, { read: true, rest: true, share: false, restore: false }],
  [
    'open, of a coach who is a member elsewhere',
    { ...open, roles: ['coach', 'member'] },
    { read: true, rest: true, share: true, restore: false },
  ],
  ['open, of somebody in no cohort', { ...open, roles: [] }, { read: true, rest: true, share: false, restore: false }],
  ['deleted today', { ...open, deletedAt: now }, { read: false, rest: false, share: false, restore: true }],
  [
    'deleted thirty days ago',
    { ...open, deletedAt: daysAgo(30) },
    { read: false, rest: false, share: false, restore: true },
  ],
  [
    'deleted longer ago',
    { ...open, deletedAt: daysAgo(30.01) },
    { read: false, rest: false, share: false, restore: false },
  ],
];

describe.each(cells)('a debrief that is %s', (_, debrief, may) => {
  it('is read only until it is deleted', () => expect(mayRead(debrief)).toBe(may.read));
  it('is put down once', () => expect(mayRest(debrief)).toBe(may.rest));
  it('is shared by members', () => expect(mayShare(debrief)).toBe(may.share));
  it('comes back within thirty days', () => expect(mayRestore(debrief, now)).toBe(may.restore));
});
