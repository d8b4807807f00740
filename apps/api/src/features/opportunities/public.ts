/** The opportunities' door for other features. */
export { isShielded } from './opportunities.queries';

/**
 * Rounds of the acting person's open processes within the coming week, as JSON; `$1` is the present, `a` her account's
 * row in the query around it.
 */
export const comingRoundsSql = `SELECT coalesce(json_agg(json_build_object('id', r.id, 'opportunityId', o.id, 'stage', r.stage,
    'onDate', r.on_date, 'atTime', to_char(r.at_time, 'HH24:MI'), 'roleTitle', o.role_title, 'organisationName', o.organisation_name)
    ORDER BY r.on_date, r.at_time NULLS LAST, r.id), '[]')
  FROM (SELECT * FROM opportunity_rounds WHERE owner_id = a.person_id
      AND on_date BETWEEN ($1 AT TIME ZONE a.time_zone)::date AND ($1 AT TIME ZONE a.time_zone)::date + 7
    ORDER BY on_date, at_time NULLS LAST, id LIMIT 5) r
  JOIN opportunities o ON o.id = r.opportunity_id AND o.outcome IS NULL AND o.archived_at IS NULL`;
