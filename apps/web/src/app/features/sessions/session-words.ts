import type { SessionLine, SessionView } from '@accelerator/contracts';
import { clock, longDay, span } from '@web/platform/times';
import { firstName } from '@web/platform/names';
import type { Audience } from '@web/ui/seen-by';
import { inWords } from '@web/platform/numbers';

type SessionPerson = SessionView['people'][number];
type Timed = Pick<SessionView, 'startsAt' | 'minutes'>;

/** "Wednesday, 7 October, 12:30 to 14:00, London" */
export function whenWords({ startsAt, minutes }: Timed, zone: string): string {
  return `${longDay(startsAt, zone)}, ${span(startsAt, minutes, zone)}, ${cityOf(zone)}`;
}

/** The same beside it in the cohort's zone, where the clocks differ: "12:30 to 14:00 in London"; else empty. */
export function elsewhereWords(session: Timed & Pick<SessionView, 'timeZone'>, zone: string): string {
  const { startsAt, minutes, timeZone } = session;
  const there = `${longDay(startsAt, timeZone)}, ${span(startsAt, minutes, timeZone)}`;
  const here = `${longDay(startsAt, zone)}, ${span(startsAt, minutes, zone)}`;
  if (there === here) return '';
  const sameDay = longDay(startsAt, timeZone) === longDay(startsAt, zone);
  return `${sameDay ? span(startsAt, minutes, timeZone) : there} in ${cityOf(timeZone)}`;
}

/** Who sees a one-to-one: "Adaeze Nwosu and the coaches of Juniper" */
export function besideCoaches({ member }: Pick<SessionView, 'member'>, place: string): Audience {
  return { kind: 'coaches', words: `${member?.name ?? 'One member'} and the coaches of ${place}` };
}

/** "London" */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Her own word on a session, or what is so of it. */
export function standingWords({ state, rsvp, attendance }: SessionLine): string {
  if (state === 'draft') return 'Draft. Members do not see it.';
  if (state === 'cancelled') return 'Called off.';
  if (state === 'live') return 'It is on now.';
  if (state === 'ended' || state === 'recapped') return thereWords(attendance);
  return rsvp === null ? 'You have not said yet.' : saidWords[rsvp];
}

export const saidWords = {
  coming: 'You said you are coming.',
  'not-coming': 'You said you are not coming. There will be a recap.',
  unsure: 'You said you are unsure.',
} as const;

/** What is said of having been there; of having been away nothing is said. */
export function thereWords(attendance: SessionLine['attendance']): string {
  if (attendance === 'present') return 'You were there.';
  return attendance === 'part' ? 'You were there for part of it.' : '';
}

/** "The room opens at 12:15", with the day where it is not the session's own. */
export function roomWords({ opensAt, startsAt }: SessionView, zone: string): string {
  const day = longDay(opensAt, zone) === longDay(startsAt, zone) ? '' : ` on ${longDay(opensAt, zone)}`;
  return `The room opens at ${clock(opensAt, zone)}${day}`;
}

/** "Seven members and both coaches" */
export function comingWords(people: readonly SessionPerson[]): string {
  const coming = people.filter(({ rsvp }) => rsvp === 'coming');
  const coaches = coming.filter(({ coach }) => coach).length;
  const members = coming.length - coaches;
  const all = people.filter(({ coach }) => coach).length;
  const coachWords =
    coaches === 2 && all === 2 ? 'both coaches' : `${inWords(coaches)} ${coaches === 1 ? 'coach' : 'coaches'}`;
  const parts = [
    members > 0 ? `${inWords(members)} ${members === 1 ? 'member' : 'members'}` : '',
    coaches > 0 ? coachWords : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Nobody has said yet' : capital(parts.join(' and '));
}

/** "Joyce is unsure. Eleanor has not said." */
export function othersWords(people: readonly SessionPerson[]): string {
  const names = (answer: SessionPerson['rsvp']) =>
    people.filter(({ rsvp }) => rsvp === answer).map(({ name }) => firstName(name));
  return [
    sentence(names('unsure'), 'is unsure', 'are unsure'),
    sentence(names('not-coming'), 'is not coming', 'are not coming'),
    sentence(names(null), 'has not said', 'have not said'),
  ]
    .filter(Boolean)
    .join(' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(names: readonly string[], one: string, many: string): string {
  if (names.length === 0) return '';
  const last = names.at(-1) ?? '';
  const list = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  return `${list} ${names.length === 1 ? one : many}.`;
}
