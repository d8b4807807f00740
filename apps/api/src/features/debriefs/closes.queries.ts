import type { EntityManager } from 'typeorm';

/** Puts it down, or with null takes it up again; what she keeps of it is asked anew. */
export async function markRested(manager: EntityManager, id: string, at: Date | null): Promise<void> {
  await manager.query(restedSql, [id, at]);
}

/** Sets the one reminder of a debrief, or with null lets it go. */
export async function setReminder(manager: EntityManager, id: string, day: string | null): Promise<void> {
  await manager.query(reminderSql, [id, day]);
}

/** Leaves it as it is: her day page does not offer it again; with null it may. */
export async function markLeft(manager: EntityManager, id: string, at: Date | null): Promise<void> {
  await manager.query('UPDATE debriefs SET left_at = $2 WHERE id = $1', [id, at]);
}

const restedSql = 'UPDATE debriefs SET rested_at = $2, keeps_answered_at = NULL, close_line = NULL WHERE id = $1';

const reminderSql = `
  WITH marked AS (UPDATE debriefs SET remind_on = $2::date WHERE id = $1 RETURNING id),
  gone AS (DELETE FROM reminders r USING marked WHERE r.debrief_id = marked.id AND $2::date IS NULL),
  put AS (
    INSERT INTO reminders (debrief_id, person_id, due_on)
    SELECT marked.id, app.me(), $2::date FROM marked WHERE $2::date IS NOT NULL
    ON CONFLICT (person_id, debrief_id) DO UPDATE SET due_on = excluded.due_on, sent_at = NULL)
  SELECT 1`;
