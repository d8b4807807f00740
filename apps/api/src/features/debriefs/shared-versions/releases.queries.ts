import type { EntityManager } from 'typeorm';

/** A conversation that waits no more. */
export interface Released {
  readonly thread_id: string;
  readonly cohort_id: string;
}

/** Lets go what has waited long enough, each once. As the house. */
export async function releaseDue(manager: EntityManager, at: Date): Promise<Released[]> {
  return manager.query<Released[]>('SELECT thread_id, cohort_id FROM app.release_due($1)', [at]);
}
