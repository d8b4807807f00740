import type { OwnKind } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { ownThings } from './own-things.queries';

/** What is looked for, and where. Days are inclusive; null leaves a filter open. */
export interface Asked {
  readonly words: string;
  readonly kinds: readonly OwnKind[] | null;
  readonly opportunityId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
}

export interface OwnHitRow {
  readonly kind: OwnKind;
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly excerpt: string;
}

export interface ThreadHitRow {
  readonly cohort_id: string;
  readonly thread_id: string;
  readonly reply_id: string | null;
  readonly title: string;
  readonly on: string;
  readonly excerpt: string;
}

/** Marks around a found word in an excerpt, and between fragments; characters that no text can hold in a word. */
export const marks = { start: '\uE000', stop: '\uE001', gap: ' … ' } as const;
/** Stand for angle brackets while the excerpt is cut, because PostgreSQL would leave markup out. */
const brackets = '\uE002\uE003';

/** What was found; one more than the limit says that there is more. */
export interface Found {
  readonly own: readonly OwnHitRow[];
  readonly threads: readonly ThreadHitRow[];
}

/**
 * Her own things that match, best first, and conversations that she may read with a match in them, a line for each
 * thread or reply; one statement. All words with their word forms, the last one also as a beginning.
 */
export async function findMatches(manager: EntityManager, asked: Asked): Promise<Found> {
  const { words, kinds, opportunityId, from, to, limit } = asked;
  const onlyHers = kinds !== null || opportunityId !== null;
  const values = [words, kinds, opportunityId, from, to, limit, onlyHers];
  const [found] = await manager.query<Found[]>(matchesSql, values);
  return found ?? { own: [], threads: [] };
}

/** So many words, compared with all that she ever wrote, are what a slip of the pen can be in. */
const nearestWords = 5;

/** The words of her own things that are nearest in spelling, as a query and as she would read it; null if none is near, or for a long question. */
export async function findNearest(manager: EntityManager, words: string): Promise<string | null> {
  const [row] = await manager.query<{ meant: string | null }[]>(nearestSql, [words]);
  return row?.meant ?? null;
}

/** The words as a query, as lists of kept things read them; empty where nothing is left to look for. */
const querySql = 'SELECT app.query_of($1) AS query';

const headline = (text: string) =>
  `translate(ts_headline('english', translate(${text}, '<>', '${brackets}'), (SELECT query FROM asked_for), 'StartSel=${marks.start},StopSel=${marks.stop},MaxFragments=2,MaxWords=22,MinWords=8,FragmentDelimiter="${marks.gap}"'), '${brackets}', '<>')`;

/** A thing with words in several places is found once, where it matches best. */
const ownSql = `
  WITH places AS (
    SELECT DISTINCT ON (x.kind, x.id) x.kind, x.id, x.title, x."on", x.text, ts_rank(x.search, (SELECT query FROM asked_for)) AS rank
    FROM (${ownThings}) x
    WHERE x.search @@ (SELECT query FROM asked_for)
      AND ($2::text[] IS NULL OR x.kind = ANY ($2))
      AND ($3::uuid IS NULL OR x.opportunity_id = $3
        OR EXISTS (SELECT 1 FROM debriefs d WHERE d.id = x.debrief_id AND d.opportunity = $3))
      AND ($4::date IS NULL OR x."on" >= $4) AND ($5::date IS NULL OR x."on" <= $5)
    ORDER BY x.kind, x.id, rank DESC, x."on" DESC),
  best AS (SELECT * FROM places ORDER BY rank DESC, "on" DESC, id LIMIT $6)
  SELECT b.kind, b.id, b.title, b."on"::text AS "on", ${headline('b.text')} AS excerpt FROM best b ORDER BY b.rank DESC, b."on" DESC, b.id`;

const threadsSql = `
  WITH best AS (
    SELECT r.cohort_id, r.thread_id, r.id AS reply_id, r.created_at AS at, r.body AS text, ts_rank(r.search, (SELECT query FROM asked_for)) AS rank
    FROM replies r WHERE r.id IN (SELECT app.replies_with((SELECT query FROM asked_for))) AND NOT r.withdrawn AND r.removed_at IS NULL
    UNION ALL
    SELECT t.cohort_id, t.id, NULL, t.opened_at, coalesce(app.parts_text(v.parts), t.body),
      greatest(ts_rank(t.search, (SELECT query FROM asked_for)), ts_rank(v.search, (SELECT query FROM asked_for)))
    FROM threads t LEFT JOIN shared_versions v ON v.id = t.shared_version_id
    WHERE t.id IN (SELECT app.threads_with((SELECT query FROM asked_for))) AND t.withdrawn_at IS NULL AND t.removed_at IS NULL)
  SELECT b.cohort_id, b.thread_id, b.reply_id, t.title, b.at::date::text AS "on", ${headline('b.text')} AS excerpt
  FROM (SELECT * FROM best WHERE ($4::date IS NULL OR at::date >= $4) AND ($5::date IS NULL OR at::date <= $5)
        ORDER BY rank DESC, at DESC, thread_id LIMIT $6) b
  JOIN threads t ON t.id = b.thread_id
  ORDER BY b.rank DESC, b.at DESC, b.thread_id`;

const matchesSql = `
  WITH asked_for AS MATERIALIZED (${querySql})
  SELECT coalesce((SELECT json_agg(o) FROM (${ownSql}) o), '[]') AS own,
    CASE WHEN $7 THEN '[]' ELSE coalesce((SELECT json_agg(t) FROM (${threadsSql}) t), '[]') END AS threads`;

const nearestSql = `
  WITH asked AS (SELECT unnest(tsvector_to_array(to_tsvector('english', $1))) AS word),
  known AS (SELECT DISTINCT unnest(tsvector_to_array(x.search)) AS word FROM (${ownThings}) x),
  near AS (
    SELECT a.word, (SELECT k.word FROM known k WHERE similarity(k.word, a.word) > 0.35
                    ORDER BY similarity(k.word, a.word) DESC, k.word LIMIT 1) AS nearest
    FROM asked a WHERE (SELECT count(*) FROM asked) <= ${nearestWords})
  SELECT CASE WHEN bool_and(nearest IS NOT NULL) THEN string_agg(nearest, ' ') END AS meant FROM near`;
