import type { AttendanceMark, RsvpAnswer } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

interface AnswerRow {
  readonly enrolmentId: string;
  readonly rsvp: RsvpAnswer | null;
  readonly mark: AttendanceMark | null;
}

/** `[cohort, session to come, session past]`. */
export function findAnswers(
  manager: EntityManager,
  values: readonly [string, string | null, string | null],
): Promise<AnswerRow[]> {
  return manager.query<AnswerRow[]>(answersSql, [...values]);
}

const answersSql = `SELECT e.id AS "enrolmentId", r.answer AS rsvp, t.mark
  FROM enrolments e
  LEFT JOIN rsvps r ON r.session_id = $2 AND r.person_id = e.person_id
  LEFT JOIN attendances t ON t.session_id = $3 AND t.enrolment_id = e.id
  WHERE e.cohort_id = $1 AND e.status IN ('active', 'paused', 'landed-active')`;
