import type { AgendaItemView, AttendanceMark, RsvpAnswer, SessionLine, SessionView } from '@accelerator/contracts';
import { wallClockOf } from './local-time';
import * as policy from './session.policy';
import type { Standing, StoredState } from './session.policy';

/** A session as a line of a list. */
export interface LineRow {
  readonly id: string;
  readonly type: SessionLine['type'];
  readonly title: string;
  readonly starts_at: Date;
  readonly minutes: number;
  readonly state: StoredState;
  readonly has_recap: boolean;
  readonly my_rsvp: RsvpAnswer | null;
  readonly my_mark: AttendanceMark | null;
  readonly member: SessionLine['member'];
}

/** What is stored of a session, without its readers. */
export interface PlanRow extends Omit<LineRow, 'has_recap' | 'my_rsvp' | 'my_mark' | 'member'> {
  readonly cohort_id: string;
  readonly member_id: string | null;
  readonly time_zone: string;
  readonly meeting_url: string | null;
  readonly revision: number;
  readonly agenda: readonly Omit<AgendaItemView, 'startsAt'>[];
}

/** A whole session as its reader has it. */
export interface SessionRow extends LineRow, PlanRow {
  readonly recap: string;
  readonly recapped_at: Date | null;
  readonly people: SessionView['people'];
  readonly readers: SessionView['readers'];
}

/** Who looks, and when. */
export interface Reader {
  readonly coach: boolean;
  readonly now: Date;
}

export function standingOf(
  { state, starts_at, minutes, time_zone }: Pick<PlanRow, 'state' | 'starts_at' | 'minutes' | 'time_zone'>,
  { coach, now }: Reader,
): Standing {
  return { state, startsAt: starts_at, minutes, timeZone: time_zone, coach, now };
}

export function lineOf(row: LineRow, now: Date): SessionLine {
  return {
    id: row.id,
    type: row.type,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    minutes: row.minutes,
    state: policy.shownState({ state: row.state, startsAt: row.starts_at, minutes: row.minutes, now }),
    rsvp: row.my_rsvp,
    attendance: row.my_mark,
    hasRecap: row.has_recap,
    member: row.member,
  };
}

export function sessionOf(row: SessionRow, reader: Reader): SessionView {
  const standing = standingOf(row, reader);
  return {
    id: row.id,
    cohortId: row.cohort_id,
    type: row.type,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    endsAt: policy.endsAt(standing).toISOString(),
    minutes: row.minutes,
    timeZone: row.time_zone,
    startsAtLocal: wallClockOf(row.starts_at, row.time_zone),
    meetingUrl: policy.maySeeLink(standing) ? row.meeting_url : null,
    state: policy.shownState(standing),
    agenda: agendaOf(row),
    recap: row.recap,
    recappedAt: row.recapped_at?.toISOString() ?? null,
    people: row.people,
    readers: row.readers,
    member: row.member,
    rsvp: row.my_rsvp,
    attendance: row.my_mark,
    revision: row.revision,
    abilities: abilitiesOf(standing),
    opensAt: policy.opensAt(standing).toISOString(),
  };
}

/** Each part with the moment at which it is planned to begin. */
function agendaOf({ agenda, starts_at }: SessionRow): AgendaItemView[] {
  let begins = starts_at.getTime();
  return agenda.map((item) => {
    const startsAt = new Date(begins).toISOString();
    begins += item.minutes * 60_000;
    return { ...item, startsAt };
  });
}

function abilitiesOf(standing: Standing): SessionView['abilities'] {
  return {
    edit: policy.mayEdit(standing),
    publish: policy.mayPublish(standing),
    cancel: policy.mayCancel(standing),
    hold: policy.mayHold(standing),
    markAttendance: policy.mayMarkAttendance(standing),
    recap: policy.mayRecap(standing),
    rsvp: policy.mayRsvp(standing),
    enterRoom: policy.mayEnterRoom(standing),
  };
}
