import * as policy from './session.policy';
import type { Standing, StoredState } from './session.policy';

const startsAt = new Date('2026-11-25T12:30:00Z');
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
const standing = (state: StoredState, minutes = -60, coach = true): Standing => ({
  state,
  startsAt,
  minutes: 90,
  timeZone: 'Europe/London',
  coach,
  now: at(minutes),
});
type Deed = 'mayEdit' | 'mayPublish' | 'mayCancel' | 'mayHold' | 'mayMarkAttendance' | 'mayRecap';
const states = ['draft', 'planned', 'live', 'ended', 'recapped', 'cancelled'] as const;

describe('what people see', () => {
  it.each([
    ['planned', -16, 'planned'],
    ['planned', -15, 'open'],
    ['planned', -1, 'open'],
    ['planned', 0, 'live'],
    ['planned', 89, 'live'],
    ['planned', 90, 'ended'],
    ['live', -2880, 'live'],
    ['live', 95, 'live'],
    ['live', 210, 'live'],
    ['live', 211, 'ended'],
    ['draft', 10, 'draft'],
    ['ended', 10, 'ended'],
    ['recapped', 300, 'recapped'],
    ['cancelled', 10, 'cancelled'],
  ] as const)('%s, %i minutes from the start, is %s', (state, minutes, shown) => {
    expect(policy.shownState(standing(state, minutes))).toBe(shown);
  });
});

describe('what a coach does', () => {
  const deeds: readonly (readonly [Deed, readonly StoredState[]])[] = [
    ['mayEdit', ['draft', 'planned', 'live']],
    ['mayPublish', ['draft']],
    ['mayCancel', ['draft', 'planned', 'live']],
    ['mayHold', ['planned', 'live']],
    ['mayMarkAttendance', ['planned', 'live', 'ended', 'recapped']],
    ['mayRecap', ['live', 'ended', 'recapped']],
  ];
  const cells = deeds.flatMap(([deed, allowed]) =>
    states.map((state) => [deed, state, allowed.includes(state)] as const),
  );

  it.each(cells)('%s, %s: %s; a member never', (deed, state, allowed) => {
    expect(policy[deed](standing(state))).toBe(allowed);
    expect(policy[deed](standing(state, -60, false))).toBe(false);
  });

  it('writes a recap from the start on, walked or not', () => {
    expect([-1, 0, 200].map((minutes) => policy.mayRecap(standing('planned', minutes)))).toEqual([false, true, true]);
  });

  it.each([
    ['live', -60, true],
    ['planned', 10, true],
    ['planned', 95, false],
    ['live', 211, false],
    ['ended', 10, false],
    ['recapped', 10, false],
  ] as const)('a recap of one that is %s, %i minutes from the start, ends it: %s', (state, minutes, ends) => {
    expect(policy.isEndedByRecap(standing(state, minutes))).toBe(ends);
  });
});

describe('attendance', () => {
  const mayMark = (now: string, timeZone = 'Europe/London', state: StoredState = 'planned') =>
    policy.mayMarkAttendance({ ...standing(state), timeZone, now: new Date(now) });

  it('of a planned meeting is marked from its day in its own zone on', () => {
    expect(mayMark('2026-11-24T23:59:00Z')).toBe(false);
    expect(mayMark('2026-11-25T00:00:00Z')).toBe(true);
    expect(mayMark('2026-11-24T18:29:00Z', 'Asia/Kolkata')).toBe(false);
    expect(mayMark('2026-11-24T18:30:00Z', 'Asia/Kolkata')).toBe(true);
    expect(mayMark('2027-01-02T09:00:00Z')).toBe(true);
  });

  it('of one that has begun is marked on whichever day', () => {
    for (const state of ['live', 'ended', 'recapped'] as const)
      expect(mayMark('2026-11-01T09:00:00Z', 'Europe/London', state)).toBe(true);
  });
});

describe('saying whether one comes', () => {
  it.each([
    ['draft', -60, false],
    ['planned', -60, true],
    ['planned', 10, true],
    ['planned', 90, false],
    ['live', 10, true],
    ['ended', 10, false],
    ['recapped', 10, false],
    ['cancelled', -60, false],
  ] as const)('%s, %i minutes from the start: %s', (state, minutes, may) => {
    for (const coach of [true, false]) expect(policy.mayRsvp(standing(state, minutes, coach))).toBe(may);
  });
});

describe('the meeting link', () => {
  it.each([
    ['planned', -16, false],
    ['planned', -15, true],
    ['planned', 210, true],
    ['planned', 211, false],
    ['live', -600, true],
    ['ended', 100, true],
    ['ended', 211, false],
    ['cancelled', 0, false],
    ['draft', 0, false],
  ] as const)('%s, %i minutes from the start, members see it: %s', (state, minutes, may) => {
    expect(policy.maySeeLink(standing(state, minutes, false))).toBe(may);
    expect(policy.mayEnterRoom(standing(state, minutes, false))).toBe(may);
  });

  it.each(states)('a coach sees it always: %s', (state) => {
    expect(policy.maySeeLink(standing(state, -9999))).toBe(true);
    expect(policy.mayEnterRoom(standing(state, -9999))).toBe(state !== 'draft' && state !== 'cancelled');
  });
});

describe('to whom it speaks', () => {
  const hers = 'adaeze';

  it.each(states)('%s: to the same as before always, to others only as a draft', (state) => {
    for (const memberId of [hers, null]) {
      expect(policy.mayAddress({ state, memberId }, memberId)).toBe(true);
      expect(policy.mayAddress({ state, memberId }, 'birgit')).toBe(state === 'draft');
    }
    expect(policy.mayAddress({ state, memberId: hers }, null)).toBe(state === 'draft');
    expect(policy.mayAddress({ state, memberId: null }, hers)).toBe(state === 'draft');
  });
});
