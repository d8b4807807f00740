import type { EntityManager } from 'typeorm';

/** A person as others know her. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly now: Date;
}

/** As the door. */
export async function insertPerson(manager: EntityManager, { id, name, now }: NewPerson): Promise<void> {
  await manager.query('INSERT INTO people (id, name, created_at) VALUES ($1, $2, $3)', [id, name, now]);
}

/** As the door. @returns false where the address has an account already */
export async function insertAccount(
  manager: EntityManager,
  { personId, email, timeZone }: { personId: string; email: string; timeZone: string },
): Promise<boolean> {
  const made = await manager.query<unknown[]>(
    `INSERT INTO accounts (person_id, email, time_zone) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING RETURNING person_id`,
    [personId, email, timeZone],
  );
  return made.length > 0;
}
