import {
  outcomeAtFirst,
  type DeletedOpportunity,
  type OpportunityCounts,
  type OpportunityField,
  type OpportunityLine,
  type OpportunityView,
  type StageGroup,
} from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { instantSql } from '@api/platform/database/instant';
import { newestFirst, type Place } from '@api/platform/pages/place';
import {
  changeSql,
  jsonSql,
  opportunityColumns,
  readSql,
  recordSql,
  roundColumns,
  stageGroupsSql,
} from './opportunity.columns';

/** A process of hers as it stands; `deletedAt` while it can still be taken back. */
export type OpportunityRow = OpportunityView & { readonly deletedAt: Date | null };

export type NewOpportunity = { readonly id: string } & Readonly<Record<OpportunityField, unknown>>;

/** Keeps new processes of hers; where an id is taken already nothing happens. Says which are new. */
export async function insertOpportunities(
  manager: EntityManager,
  drafts: readonly NewOpportunity[],
  at: Date,
): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(insertSql, [JSON.stringify(drafts), at]);
  return new Set(rows.map(({ id }) => id));
}

/** These processes of hers, deleted ones too. */
export async function findOpportunities(manager: EntityManager, ids: readonly string[]): Promise<OpportunityRow[]> {
  return manager.query<OpportunityRow[]>(someSql, [ids]);
}

/** One of hers; nobody else changes it until the transaction ends. */
export async function lockOpportunity(manager: EntityManager, id: string): Promise<OpportunityRow | undefined> {
  const [row] = await manager.query<OpportunityRow[]>(lockSql, [id]);
  return row;
}

/** All of hers that are not deleted, in the order in which they came. */
export async function findAll(manager: EntityManager): Promise<OpportunityRow[]> {
  return manager.query<OpportunityRow[]>(allSql);
}

/** Those of hers that she deleted since then, latest first. */
export async function findDeleted(manager: EntityManager, since: Date): Promise<DeletedRow[]> {
  return manager.query<DeletedRow[]>(deletedSql, [since]);
}

export type DeletedRow = Omit<DeletedOpportunity, 'goesAt'>;

export interface Page {
  readonly state: 'open' | 'ended' | 'archived';
  readonly group: StageGroup | undefined;
  readonly after: Place | undefined;
  readonly limit: number;
}

/** Latest change first. */
export async function findLines(
  manager: EntityManager,
  { state, group, after = newestFirst, limit }: Page,
): Promise<OpportunityLine[]> {
  return manager.query<OpportunityLine[]>(linesSql(state), [after.at, after.id, limit, group ?? null]);
}

/** One row for each group that one of her processes stands in, archived ones apart. */
export async function countGroups(manager: EntityManager): Promise<GroupCount[]> {
  return manager.query<GroupCount[]>(countsSql);
}

export interface GroupCount extends Pick<OpportunityCounts, 'open' | 'ended' | 'archived'> {
  readonly group: StageGroup;
}

/** Changes the named fields and counts the revision up. */
export async function updateOpportunity(
  manager: EntityManager,
  id: string,
  { fields, at }: { fields: object; at: Date },
): Promise<void> {
  const { sets, values } = changeSql(opportunityColumns, fields, 3);
  const sql = `UPDATE opportunities SET updated_at = $2, revision = revision + 1${sets} WHERE id = $1`;
  await manager.query(sql, [id, at, ...values]);
}

/** Something about it was noted: it comes to the head of the list. */
export async function touchOpportunity(manager: EntityManager, id: string, at: Date): Promise<void> {
  await manager.query('UPDATE opportunities SET updated_at = $2 WHERE id = $1', [id, at]);
}

/** Null takes it back from the archive. */
export async function markArchived(manager: EntityManager, id: string, at: Date | null): Promise<void> {
  await manager.query('UPDATE opportunities SET archived_at = $2 WHERE id = $1', [id, at]);
}

/** Null takes the deletion back. */
export async function markDeleted(manager: EntityManager, id: string, at: Date | null): Promise<void> {
  await manager.query('UPDATE opportunities SET deleted_at = $2 WHERE id = $1', [id, at]);
}

/**
 * What a process of hers says about sharing, after she deleted it, too. Held until the transaction ends.
 */
export async function sharingOf(manager: EntityManager, id: string): Promise<Sharing> {
  const rows = await manager.query<Sharing[]>(sharingSql, [id]);
  return rows[0] ?? { shielded: false, deleted: false, name: '' };
}

export interface Sharing {
  /** She keeps it out of cohort conversations. */
  readonly shielded: boolean;
  readonly deleted: boolean;
  /** The name that stays with her. */
  readonly name: string;
}

const sharingSql = `
  SELECT cohort_shielded AS shielded, deleted_at IS NOT NULL AS deleted, organisation_name AS name
  FROM opportunities WHERE id = $1 AND owner_id = (SELECT app.me()) FOR SHARE`;
const added = recordSql(opportunityColumns);

const insertSql = `
  INSERT INTO opportunities (id, owner_id, created_at, updated_at, ${added.names})
  SELECT n.id, app.me(), $2, $2, ${added.reads} FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, ${added.types})
  ON CONFLICT (id) DO NOTHING RETURNING id`;

/** Where it stands: the furthest group among its rounds. */
const standingSql = `LEFT JOIN LATERAL (
    SELECT g.name, min(r.on_date)::text AS since,
      (array_agg(r.stage ORDER BY r.on_date DESC, r.at_time DESC NULLS LAST, r.created_at DESC))[1] AS stage
    FROM opportunity_rounds r JOIN ${stageGroupsSql} ON g.stage = r.stage
    WHERE r.opportunity_id = o.id GROUP BY g.name, g.place ORDER BY g.place DESC LIMIT 1) f ON true`;
const standingColumns = `coalesce(f.name, 'sourcing') AS "group", f.stage, f.since`;
const timesSql = ['created', 'updated', 'archived']
  .map((word) => `${instantSql(`o.${word}_at`)} AS "${word}At"`)
  .join(', ');

const viewSql = `
  SELECT o.id, o.revision, ${readSql('o', opportunityColumns)}, ${standingColumns}, ${timesSql}, o.deleted_at AS "deletedAt",
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'revision', r.revision, ${jsonSql('r', roundColumns)})
      ORDER BY r.on_date, r.at_time NULLS FIRST, r.created_at, r.id)
      FROM opportunity_rounds r WHERE r.opportunity_id = o.id), '[]') AS rounds,
    coalesce((SELECT json_agg(json_build_object('id', s.id, 'key', s.key, 'text', s.text, 'at', ${instantSql('s.at')}) ORDER BY s.at, s.id)
      FROM stated_reasons s WHERE s.opportunity_id = o.id), '[]') AS reasons,
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'process', coalesce(d.answers->>'process', ''),
      'outcomeKind', coalesce(d.answers->>'outcomeKind', '${outcomeAtFirst}'),
      'on', coalesce(d.answers->>'newsOn', d.created_at::date::text)) ORDER BY d.created_at DESC, d.id)
      FROM debriefs d WHERE d.owner_id = o.owner_id AND d.deleted_at IS NULL AND d.opportunity = o.id), '[]') AS debriefs
  FROM opportunities o ${standingSql}
  WHERE o.owner_id = (SELECT app.me())`;

const someSql = `${viewSql} AND o.id = ANY ($1::uuid[])`;
const lockSql = `${viewSql} AND o.id = $1 FOR UPDATE OF o`;
const allSql = `${viewSql} AND o.deleted_at IS NULL ORDER BY o.created_at, o.id`;

const deletedSql = `
  SELECT o.id, o.role_title AS "roleTitle", o.organisation_name AS "organisationName", ${instantSql('o.deleted_at')} AS "deletedAt"
  FROM opportunities o
  WHERE o.owner_id = (SELECT app.me()) AND o.deleted_at >= $1 ORDER BY o.deleted_at DESC, o.id LIMIT 200`;

const states = {
  open: 'o.archived_at IS NULL AND o.outcome IS NULL',
  ended: 'o.archived_at IS NULL AND o.outcome IS NOT NULL',
  archived: 'o.archived_at IS NOT NULL',
} as const;

function linesSql(state: Page['state']): string {
  return `
  SELECT o.id, o.revision, ${readSql('o', opportunityColumns)}, ${standingColumns}, ${timesSql}, l.last_round AS "lastRound"
  FROM opportunities o ${standingSql}
  LEFT JOIN LATERAL (
    SELECT json_build_object('stage', r.stage, 'onDate', r.on_date::text, 'atTime', to_char(r.at_time, 'HH24:MI')) AS last_round
    FROM opportunity_rounds r WHERE r.opportunity_id = o.id
    ORDER BY r.on_date DESC, r.at_time DESC NULLS LAST, r.created_at DESC LIMIT 1) l ON true
  WHERE o.owner_id = (SELECT app.me()) AND o.deleted_at IS NULL AND ${states[state]}
    AND (o.updated_at, o.id) < ($1::timestamptz, $2::uuid) AND ($4::text IS NULL OR coalesce(f.name, 'sourcing') = $4)
  ORDER BY o.updated_at DESC, o.id DESC LIMIT $3`;
}

const countsSql = `
  SELECT coalesce(f.name, 'sourcing') AS "group", count(*) FILTER (WHERE ${states.open})::int AS open,
    count(*) FILTER (WHERE ${states.ended})::int AS ended, count(*) FILTER (WHERE ${states.archived})::int AS archived
  FROM opportunities o ${standingSql}
  WHERE o.owner_id = (SELECT app.me()) AND o.deleted_at IS NULL GROUP BY 1`;

/**
 * Rounds of the acting person's open processes within the coming week, as JSON, for a page's own statement: `$1` is
 * the present there, and `a` the row of her account.
 */
export const comingRoundsSql = `SELECT coalesce(json_agg(json_build_object('id', c.id, 'opportunityId', c.opportunity_id, 'stage', c.stage,
    'onDate', c.on_date, 'atTime', to_char(c.at_time, 'HH24:MI'), 'roleTitle', c.role_title, 'organisationName', c.organisation_name)
    ORDER BY c.on_date, c.at_time NULLS LAST, c.id), '[]')
  FROM (SELECT r.id, r.opportunity_id, r.stage, r.on_date, r.at_time, o.role_title, o.organisation_name
    FROM opportunity_rounds r JOIN opportunities o ON o.id = r.opportunity_id
    WHERE r.owner_id = a.person_id AND o.deleted_at IS NULL AND ${states.open}
      AND r.on_date BETWEEN ($1 AT TIME ZONE a.time_zone)::date AND ($1 AT TIME ZONE a.time_zone)::date + 7
    ORDER BY r.on_date, r.at_time NULLS LAST, r.id LIMIT 5) c`;
