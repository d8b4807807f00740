import type { CoachOverview, SessionLine, ThreadLine } from '@accelerator/contracts';
import { sessionLineOf } from '@api/features/sessions/public';
import type { OverviewRow, TableRow } from './overview.queries';
import { signalsOf } from './signals.policy';

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
        unansweredSince: dated(row.unanswered_since),
        carriedThreeAt: dated(row.carried_at),
      },
      now,
    ),
  };
}

function dated(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
