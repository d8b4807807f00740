import type { SessionState } from '@accelerator/contracts';
import { dayOf } from './local-time';

/** What is stored; `open` comes by the clock alone, `live` and `ended` also by a coach's hand. */
export type StoredState = Exclude<SessionState, 'open'>;

/** All that decides what a reader may see and do at a session that the database shows her. */
export interface Standing {
  readonly state: StoredState;
  readonly startsAt: Date;
  readonly minutes: number;
  /** The zone in which its day is meant. */
  readonly timeZone: string;
  readonly coach: boolean;
  readonly now: Date;
}

type Times = Pick<Standing, 'startsAt' | 'minutes'>;

const minute = 60_000;
const minutesBefore = 15;
const minutesAfter = 120;

/** From when the room is open and members have the meeting link. */
export function opensAt({ startsAt }: Times): Date {
  return new Date(startsAt.getTime() - minutesBefore * minute);
}

export function endsAt({ startsAt, minutes }: Times): Date {
  return new Date(startsAt.getTime() + minutes * minute);
}

/** Until when members have the meeting link. */
export function closesAt(times: Times): Date {
  return new Date(endsAt(times).getTime() + minutesAfter * minute);
}

/** The state that people see (product/04-journey 4.4). A meeting that a coach holds may run over. */
export function shownState(standing: Omit<Standing, 'coach' | 'timeZone'>): SessionState {
  const { state, now } = standing;
  if (state === 'live') return now <= closesAt(standing) ? 'live' : 'ended';
  if (state !== 'planned') return state;
  if (now < opensAt(standing)) return 'planned';
  if (now < standing.startsAt) return 'open';
  return now < endsAt(standing) ? 'live' : 'ended';
}

/** The plan may change until the meeting is over or called off. */
export function mayEdit({ state, coach }: Standing): boolean {
  return coach && ['draft', 'planned', 'live'].includes(state);
}

/** To whom a session speaks is settled when it is published: what was said to one stays hers, what was said to all is known. */
export function mayAddress(
  { state, memberId }: { state: StoredState; memberId: string | null },
  to: string | null,
): boolean {
  return state === 'draft' || memberId === to;
}

export function mayPublish({ state, coach }: Standing): boolean {
  return coach && state === 'draft';
}

export function mayCancel({ state, coach }: Standing): boolean {
  return coach && ['draft', 'planned', 'live'].includes(state);
}

/** Walks the agenda and ends the meeting; also before its time, to look at the room. */
export function mayHold({ state, coach }: Standing): boolean {
  return coach && ['planned', 'live'].includes(state);
}

/** From the day of the meeting on, and of one that has begun, whichever day it is. */
export function mayMarkAttendance({ state, coach, startsAt, timeZone, now }: Standing): boolean {
  if (!coach) return false;
  if (state === 'planned') return dayOf(now, timeZone) >= dayOf(startsAt, timeZone);
  return ['live', 'ended', 'recapped'].includes(state);
}

export function mayRecap({ state, coach, startsAt, now }: Standing): boolean {
  return coach && (['live', 'ended', 'recapped'].includes(state) || (state === 'planned' && now >= startsAt));
}

/** A recap stands when all is over: of a session that goes on it is the end. */
export function isEndedByRecap(standing: Omit<Standing, 'coach' | 'timeZone'>): boolean {
  return shownState(standing) === 'live';
}

/** Members and coaches say whether they come while it lies ahead or goes on. */
export function mayRsvp(standing: Standing): boolean {
  return ['planned', 'open', 'live'].includes(shownState(standing));
}

/** Coaches have the meeting link always, members from shortly before to some time after. */
export function maySeeLink(standing: Standing): boolean {
  if (standing.coach) return true;
  return mayEnterRoom(standing);
}

export function mayEnterRoom(standing: Standing): boolean {
  const { state, coach, now } = standing;
  if (state === 'draft' || state === 'cancelled') return false;
  if (coach) return true;
  return (state === 'live' || now >= opensAt(standing)) && now <= closesAt(standing);
}
