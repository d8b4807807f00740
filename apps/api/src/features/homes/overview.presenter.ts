import type { CoachOverview, SessionLine, ThreadLine } from '@accelerator/contracts';
import { sessionLineOf, type SessionLineRow } from '@api/features/sessions/public';
import { signalsOf } from './signals.policy';

/** One person at the table with what she let coaches see; times as ISO text. */
export interface TableRow {
  readonly enrolment_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly paused_until: string | null;
  readonly next_rsvp: 'coming' | 'not-coming' | 'unsure' | null;
  readonly last_mark: 'present' | 'part' | 'excused' | 'absent' | 'not-expected' | null;
  readonly asked_at: string | null;
  readonly reached_out_at: string | null;
  readonly last_marks: readonly { readonly mark: string; readonly at: string }[];
  readonly late_stage_at: string | null;
  readonly late_stage_thread: string | null;
  readonly unanswered_since: string | null;
  readonly unanswered_thread: string | null;
  readonly carried_at: string | null;
}

/** Everything about a cohort's table but its conversations; times as ISO text. */
export interface OverviewRow {
  readonly people: readonly TableRow[];
  readonly sessions: readonly (Omit<SessionLineRow, 'starts_at'> & { readonly starts_at: string })[];
}

/** What the coach's page shows of a cohort. */
export function overviewOf(row: OverviewRow, withoutCoachReply: readonly ThreadLine[], now: Date): CoachOverview {
  const sessions = row.sessions.map((session) =>
    sessionLineOf({ ...session, starts_at: new Date(session.starts_at) }, now),
  );
  return {
    people: row.people.map((one) => personOf(one, now)),
    nextSession: sessions.find(isAhead) ?? null,
    lastSession: sessions.findLast(({ state }) => state === 'ended' || state === 'recapped') ?? null,
    sessions,
    withoutCoachReply: [...withoutCoachReply],
  };
}

function isAhead({ state }: SessionLine): boolean {
  return state === 'planned' || state === 'open' || state === 'live';
}

function personOf(row: TableRow, now: Date): CoachOverview['people'][number] {
  return {
    enrolmentId: row.enrolment_id,
    person: { id: row.person_id, name: row.name },
    pausedUntil: row.paused_until,
    nextRsvp: row.next_rsvp,
    lastAttendance: row.last_mark,
    signals: signalsOf(
      {
        askedAt: dated(row.asked_at),
        reachedOutAt: dated(row.reached_out_at),
        lastMarks: row.last_marks.map(({ mark, at }) => ({ mark, at: new Date(at) })),
        lateStageSharedAt: dated(row.late_stage_at),
        lateStageThread: row.late_stage_thread,
        unansweredSince: dated(row.unanswered_since),
        unansweredThread: row.unanswered_thread,
        carriedThreeAt: dated(row.carried_at),
      },
      now,
    ),
  };
}

function dated(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
