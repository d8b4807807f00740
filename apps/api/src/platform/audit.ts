import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Who did what to whom and where. Never content. */
export interface Deed {
  /** `noun.participle`: `enrolment.ended`. */
  readonly deed: string;
  readonly actorId: string | null;
  readonly subjectId?: string | null;
  readonly cohortId?: string | null;
  readonly at: Date;
}

/** Writes a deed into the record of access, in the deed's own transaction. */
export async function record(
  manager: EntityManager,
  { deed, actorId, subjectId = null, cohortId = null, at }: Deed,
): Promise<void> {
  await manager.query(
    'INSERT INTO audit_events (id, at, deed, actor_id, subject_id, cohort_id) VALUES ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), at, deed, actorId, subjectId, cohortId],
  );
}
