import type { EntityManager } from 'typeorm';
import type { AdminPersonRow } from './person.presenter';

const person = `
  SELECT p.id, p.name, a.email, a.is_admin, d.at AS deactivated_at, p.created_at,
    coalesce((SELECT json_agg(json_build_object('cohortName', c.name, 'role', e.role, 'status', e.status) ORDER BY c.starts_on DESC, c.name, e.started_at DESC)
      FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id WHERE e.person_id = p.id), '[]') AS places
  FROM people p JOIN accounts a ON a.person_id = p.id LEFT JOIN deactivations d ON d.person_id = p.id`;
const page = `${person}
  WHERE ($1::uuid IS NULL OR (p.name COLLATE "und-x-icu", p.id) > (SELECT f.name COLLATE "und-x-icu", f.id FROM people f WHERE f.id = $1))
    AND (strpos(lower(p.name), lower($2)) > 0 OR strpos(a.email, lower($2)) > 0)
  ORDER BY p.name COLLATE "und-x-icu", p.id LIMIT $3`;
const one = `${person} WHERE p.id = $1`;

/** Accounts by name, after a person; `q` is found in names and addresses. As an admin. */
export async function peopleAfter(
  manager: EntityManager,
  { after, q, limit }: { after: string | null; q: string; limit: number },
): Promise<AdminPersonRow[]> {
  return manager.query<AdminPersonRow[]>(page, [after, q, limit]);
}

export async function findPerson(manager: EntityManager, personId: string): Promise<AdminPersonRow | undefined> {
  const rows = await manager.query<AdminPersonRow[]>(one, [personId]);
  return rows[0];
}

/** One deactivation after the other, so that two admins cannot end each other and leave none. */
export async function awaitTurn(manager: EntityManager): Promise<boolean> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('accelerator-deactivations'))`);
  // What was found at the beginning may have changed while she waited: found anew.
  const [row] = await manager.query<{ admin: boolean }[]>('SELECT app.find_whether_i_am_admin() AS admin');
  return row?.admin ?? false;
}

/** Keeps her out; her sessions and open links end by the table's trigger. @returns false where that was so already */
export async function insertDeactivation(
  manager: EntityManager,
  { personId, byId, at }: { personId: string; byId: string; at: Date },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'INSERT INTO deactivations (person_id, at, by_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING person_id',
    [personId, at, byId],
  );
  return rows.length > 0;
}

export async function deleteDeactivation(manager: EntityManager, personId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'WITH gone AS (DELETE FROM deactivations WHERE person_id = $1 RETURNING person_id) SELECT person_id FROM gone',
    [personId],
  );
  return rows.length > 0;
}
