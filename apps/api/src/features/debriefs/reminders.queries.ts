import type { EntityManager } from 'typeorm';

/** Writes the letter of each reminder whose hour it is, once. As the house. */
export async function postDueReminders(manager: EntityManager, at: Date, letter: string): Promise<void> {
  await manager.query(dueSql, [at, letter]);
}

const dueSql = `
  WITH due AS (
    UPDATE reminders r SET sent_at = $1
    FROM accounts a CROSS JOIN LATERAL app.zone_or_utc(a.time_zone) AS z (name)
    WHERE a.person_id = r.person_id AND r.sent_at IS NULL
      AND r.due_on <= ($1::timestamptz AT TIME ZONE z.name)::date
      AND extract(hour FROM $1::timestamptz AT TIME ZONE z.name) BETWEEN 8 AND 19
      AND (a.quiet_until IS NULL OR a.quiet_until <= $1)
      AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = r.person_id)
      AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = r.person_id AND e.status = 'paused')
    RETURNING r.debrief_id, r.person_id)
  INSERT INTO outbox (id, kind, recipient_id, payload, created_at, next_try_at)
  SELECT gen_random_uuid(), $2, due.person_id, jsonb_build_object('debriefId', due.debrief_id), $1, $1 FROM due`;
