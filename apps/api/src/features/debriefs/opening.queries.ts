import type { EntityManager } from 'typeorm';
import { livePlace } from '@api/platform/database/live-place';
import type { PlanRow } from './setback-plans/setback-plan.rows';

/** All that the opening needs, in one row. */
export interface OpeningRow {
  readonly name: string;
  readonly plan: PlanRow | null;
  readonly processes: readonly { readonly debriefId: string; readonly process: string }[];
  readonly buddies: readonly { readonly cohortId: string; readonly personId: string; readonly name: string }[];
  readonly coaches: readonly {
    readonly cohortId: string;
    readonly cohortName: string;
    readonly coachNames: readonly string[];
    readonly askedAt: string | null;
  }[];
}

/** @param askedSince how far back a call asked for is still said to be asked for */
export async function findOpening(manager: EntityManager, askedSince: Date): Promise<OpeningRow | undefined> {
  const rows = await manager.query<OpeningRow[]>(openingSql, [askedSince]);
  return rows[0];
}

const openingSql = `
  WITH mine AS (
    SELECT e.cohort_id, c.name FROM enrolments e JOIN cohorts c ON c.id = e.cohort_id
    WHERE e.person_id = (SELECT app.me()) AND e.role = 'member' AND ${livePlace('e')}),
  others AS (
    SELECT e.cohort_id, e.role, p.id, p.name FROM enrolments e JOIN people p ON p.id = e.person_id
    WHERE e.cohort_id IN (SELECT cohort_id FROM mine) AND ${livePlace('e')}
      AND p.id = ANY ((SELECT app.my_cohort_people())::uuid[]) AND p.id <> (SELECT app.me()))
  SELECT p.name,
    (SELECT json_build_object('plan', s.plan, 'written_on', s.written_on, 'revision', s.revision)
      FROM setback_plans s WHERE s.person_id = p.id) AS plan,
    (SELECT coalesce(json_agg(json_build_object('debriefId', o.id, 'process', o.process)), '[]') FROM (
      SELECT d.id, d.answers->>'process' AS process FROM debriefs d
      WHERE d.owner_id = p.id AND d.deleted_at IS NULL AND (d.rested_at IS NULL OR d.mode = 'log')
        AND app.debrief_words(d.answers) = ''
      ORDER BY d.updated_at DESC LIMIT 10) o) AS processes,
    (SELECT coalesce(json_agg(json_build_object('cohortId', o.cohort_id, 'personId', o.id, 'name', o.name) ORDER BY o.name), '[]')
      FROM others o WHERE EXISTS (
        SELECT 1 FROM buddy_pairs b WHERE b.cohort_id = o.cohort_id AND o.id = ANY (b.person_ids) AND p.id = ANY (b.person_ids))) AS buddies,
    (SELECT coalesce(json_agg(json_build_object('cohortId', m.cohort_id, 'cohortName', m.name,
        'coachNames', (SELECT coalesce(json_agg(o.name ORDER BY o.name), '[]') FROM others o WHERE o.cohort_id = m.cohort_id AND o.role = 'coach'),
        'askedAt', (SELECT max(r.at) FROM contact_requests r WHERE r.cohort_id = m.cohort_id AND r.person_id = p.id AND r.at > $1)) ORDER BY m.name), '[]')
      FROM mine m) AS coaches
  FROM people p
  WHERE p.id = (SELECT app.me())`;
