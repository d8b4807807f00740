import type { Asker } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import type { MeRow } from './me.presenter';

/** One statement; as herself. */
export async function findMe(manager: Asker, personId: string): Promise<MeRow | undefined> {
  const rows = await manager.query<MeRow[]>(me, [personId]);
  return rows[0];
}

const me = `
  SELECT p.id, p.name, a.email, a.time_zone, a.is_admin, a.quiet_until, a.stopped_mail, app.i_have_password() AS has_password,
    pr.name AS programme_name, pr.contact_name,
    EXISTS (SELECT 1 FROM enrolments e WHERE e.person_id = p.id AND e.role = 'member') AS notebook,
    coalesce((SELECT json_agg(places ORDER BY places.starts_on DESC, places.cohort_name) FROM (
      SELECT e.id, c.id AS cohort_id, c.name AS cohort_name, c.cloth, c.time_zone, c.starts_on, c.ends_on, e.role, e.status,
        (SELECT latest.id FROM (SELECT g.id FROM cohort_agreements g WHERE g.cohort_id = c.id ORDER BY g.version DESC LIMIT 1) latest
         WHERE NOT EXISTS (SELECT 1 FROM agreement_acceptances x WHERE x.agreement_id = latest.id AND x.person_id = p.id)) AS agreement_to_accept
      FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id
      WHERE e.person_id = p.id AND ${livePlace('e')}) places), '[]') AS enrolments
  FROM people p JOIN accounts a ON a.person_id = p.id
  LEFT JOIN LATERAL (SELECT name, contact_name FROM programmes ORDER BY key LIMIT 1) pr ON true
  WHERE p.id = $1`;
