import type { EntityManager } from 'typeorm';

/** Index of the close line that she was told last, or null. */
export async function lastLineSaid(manager: EntityManager): Promise<number | null> {
  const rows = await manager.query<{ line: number }[]>('SELECT line FROM close_lines_said WHERE person_id = app.me()');
  return rows[0]?.line ?? null;
}

export async function rememberLine(manager: EntityManager, line: number): Promise<void> {
  await manager.query(lineSql, [line]);
}

/** She has said what she keeps of it; with the line that was said then. */
export async function markAnswered(
  manager: EntityManager,
  { id, line, at }: { id: string; line: number | null; at: Date },
): Promise<void> {
  await manager.query(answeredSql, [id, line, at]);
}

const answeredSql = `
  UPDATE debriefs SET keeps_answered_at = coalesce(keeps_answered_at, $3), close_line = $2 WHERE id = $1`;

const lineSql = `
  INSERT INTO close_lines_said (person_id, line) VALUES (app.me(), $1)
  ON CONFLICT (person_id) DO UPDATE SET line = excluded.line`;
