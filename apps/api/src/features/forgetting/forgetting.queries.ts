import type { EntityManager } from 'typeorm';

/** What is forgotten at once: all that was removed before `since`, at most so many of each kind. */
export interface Batch {
  readonly since: Date;
  readonly most: number;
}

/** Debriefs, processes, conversations, words of replies and earlier texts. @returns how many rows went. As the house. */
export async function forgetRemoved(manager: EntityManager, { since, most }: Batch): Promise<number> {
  const [row] = await manager.query<[{ went: number }]>('SELECT app.forget_removed_before($1, $2) AS went', [
    since,
    most,
  ]);
  return row.went;
}

/** What somebody kept. @returns how many rows went. As the house. */
export async function forgetKept(manager: EntityManager, { since, most }: Batch): Promise<number> {
  const [row] = await manager.query<[{ went: number }]>('SELECT app.forget_kept_before($1, $2) AS went', [since, most]);
  return row.went;
}
