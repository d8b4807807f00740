import type { AuthorDisplay } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

/** A version that was there until now. */
export interface Taken {
  readonly id: string;
  readonly author_display: AuthorDisplay;
  readonly waiting: boolean;
}

/** Takes versions back, each once; says which were there. */
export async function withdraw(manager: EntityManager, ids: readonly string[], at: Date): Promise<Taken[]> {
  return manager.query<Taken[]>(takeSql, [ids, at]);
}

const takeSql = `
  WITH taken AS (
    UPDATE shared_versions SET withdrawn_at = $2 WHERE id = ANY ($1) AND withdrawn_at IS NULL
    RETURNING id, author_display, releases_at IS NOT NULL AS waiting
  ) SELECT id, author_display, waiting FROM taken`;
