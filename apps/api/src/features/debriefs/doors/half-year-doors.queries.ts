import type { EntityManager } from 'typeorm';

/** Who is to be reminded of a door that she left open. */
export interface Due {
  readonly person_id: string;
  /** Where she answered: on the page of the process, or in a debrief. */
  readonly opportunity_id: string | null;
  readonly debrief_id: string | null;
}

/** Those whose hour it is, each answer once. As the house. */
export async function takeDueDoors(manager: EntityManager, at: Date): Promise<Due[]> {
  return manager.query<Due[]>('SELECT person_id, opportunity_id, debrief_id FROM app.remind_of_doors($1)', [at]);
}
