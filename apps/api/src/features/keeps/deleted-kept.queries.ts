import type { DeletedKept } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

export type DeletedRow = Omit<DeletedKept, 'deletedAt' | 'goesAt'> & { readonly deletedAt: Date };

/** What the acting person deleted since then, latest first: of each its beginning, and not more than a page shows. */
export async function findDeletedKept(manager: EntityManager, since: Date): Promise<DeletedRow[]> {
  return manager.query<DeletedRow[]>(
    `SELECT d.kind, d.id, left(d.words, 300) AS words, d.deleted_at AS "deletedAt" FROM app.my_deleted_kept($1) d
     ORDER BY d.deleted_at DESC, d.id LIMIT 200`,
    [since],
  );
}

/**
 * Deletes one of the acting person's things, or brings back what she deleted since then where `at` is null.
 * @returns false where hers is no such
 */
export async function setKeptDeleted(
  manager: EntityManager,
  { id, at, since }: { id: string; at: Date | null; since: Date },
): Promise<boolean> {
  const [row] = await manager.query<{ known: boolean }[]>('SELECT app.set_kept_deleted($1, $2, $3) AS known', [
    id,
    at,
    since,
  ]);
  return row?.known ?? false;
}
