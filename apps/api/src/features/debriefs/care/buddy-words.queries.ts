import type { BuddyAnswer, BuddyLine } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { instantSql } from '@api/platform/database/instant';
import { livePlace } from '@api/platform/database/live-place';

export interface WordsRow {
  readonly id: string;
  readonly to_id: string;
  readonly cohort_id: string;
  readonly line: BuddyLine;
  readonly words: string;
  readonly at: Date;
}

export interface Telling {
  readonly id: string;
  readonly cohortId: string;
  readonly to: string;
  readonly line: BuddyLine;
  readonly at: Date;
}

/** Tells of this pair wait for each other until the transaction ends. */
export async function lockTelling(manager: EntityManager, { cohortId, to }: Telling): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended(concat(app.me(), $1::text, $2::text), 0))`, [
    cohortId,
    to,
  ]);
}

/** Her own name, if `to` is a buddy of hers who takes part in that cohort now. */
export async function nameToTell(manager: EntityManager, { cohortId, to }: Telling): Promise<string | undefined> {
  const rows = await manager.query<{ name: string }[]>(buddySql, [cohortId, to]);
  return rows[0]?.name;
}

/** What was sent under this id, or of this line to this buddy on the same day where she is; five minutes, within a week. */
export async function findSent(
  manager: EntityManager,
  { id, cohortId, to, line, at }: Telling,
): Promise<WordsRow | undefined> {
  const rows = await manager.query<WordsRow[]>(sentSql, [id, cohortId, to, at, line]);
  return rows[0];
}

export async function insertWords(
  manager: EntityManager,
  { id, cohortId, to, line, at }: Telling,
  words: string,
): Promise<void> {
  await manager.query(insertSql, [id, cohortId, to, words, at, line]);
}

/** She knows. False where there are no such words to her. */
export async function markSeen(manager: EntityManager, id: string, at: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(seenSql, [id, at]);
  return rows.length > 0;
}

/** Says whether she has five minutes, to whom she was asked by; undefined where she was not asked. */
export async function answerWords(
  manager: EntityManager,
  { id, answer, at }: { readonly id: string; readonly answer: BuddyAnswer; readonly at: Date },
): Promise<string | undefined> {
  const rows = await manager.query<{ from_id: string }[]>(answerSql, [id, at, answer]);
  return rows[0]?.from_id;
}

const buddySql = `
  SELECT me.name FROM people me
  JOIN enrolments e ON e.cohort_id = $1 AND e.person_id = $2 AND ${livePlace('e')}
  WHERE me.id = app.me() AND $2::uuid <> me.id AND $2::uuid = ANY (app.my_cohort_people())
    AND EXISTS (SELECT 1 FROM buddy_pairs b WHERE b.cohort_id = $1 AND me.id = ANY (b.person_ids) AND $2::uuid = ANY (b.person_ids))`;

const sentSql = `
  SELECT w.id, w.to_id, w.cohort_id, w.line, w.words, w.at
  FROM buddy_words w JOIN accounts a ON a.person_id = w.from_id
  WHERE w.from_id = app.me() AND (w.id = $1 OR (w.cohort_id = $2 AND w.to_id = $3 AND w.line = $5
    AND CASE WHEN $5 = 'five-minutes' THEN w.at > $4::timestamptz - interval '7 days'
      ELSE (w.at AT TIME ZONE a.time_zone)::date = ($4::timestamptz AT TIME ZONE a.time_zone)::date END))
  ORDER BY w.id = $1 DESC, w.at LIMIT 1`;

const insertSql = `
  INSERT INTO buddy_words (id, cohort_id, from_id, to_id, words, at, line) VALUES ($1, $2, app.me(), $3, $4, $5, $6)`;

/**
 * Words to the acting person that she has not seen, latest first, as JSON, for a page's own statement: from cohorts in
 * which she takes part now.
 */
export const unseenWordsSql = `SELECT coalesce(json_agg(json_build_object('id', u.id,
    'from', json_build_object('id', u.from_id, 'name', u.name), 'line', u.line, 'words', u.words, 'at', ${instantSql('u.at')})
    ORDER BY u.at DESC, u.id), '[]')
  FROM (SELECT w.id, w.from_id, p.name, w.line, w.words, w.at
    FROM buddy_words w JOIN people p ON p.id = w.from_id
    WHERE w.to_id = (SELECT app.me()) AND w.seen_at IS NULL AND w.cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
    ORDER BY w.at DESC, w.id LIMIT 10) u`;

/**
 * The acting person's buddies, as JSON, for a page's own statement: whoever takes part now where both are paired, with
 * the time at which she asked for five minutes within a week of `now`, and what was said to it.
 */
export const ownBuddiesSql = (now: string) => `SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name,
    'cohortId', u.cohort_id, 'askedAt', ${instantSql('u.asked_at')}, 'answer', u.answer) ORDER BY u.name, u.id), '[]')
  FROM (SELECT DISTINCT ON (p.id) p.id, p.name, b.cohort_id, w.at AS asked_at, w.answer
    FROM buddy_pairs b JOIN enrolments e ON e.cohort_id = b.cohort_id AND e.person_id = ANY (b.person_ids) AND ${livePlace('e')}
    JOIN people p ON p.id = e.person_id
    LEFT JOIN LATERAL (SELECT w.at, w.answer FROM buddy_words w
      WHERE w.from_id = (SELECT app.me()) AND w.to_id = p.id AND w.cohort_id = b.cohort_id AND w.line = 'five-minutes'
        AND w.at > ${now}::timestamptz - interval '7 days' ORDER BY w.at DESC LIMIT 1) w ON true
    WHERE (SELECT app.me()) = ANY (b.person_ids) AND p.id <> (SELECT app.me())
      AND b.cohort_id = ANY ((SELECT app.my_cohorts())::uuid[])
    ORDER BY p.id, b.cohort_id) u`;

const seenSql = `
  WITH seen AS (UPDATE buddy_words SET seen_at = coalesce(seen_at, $2) WHERE id = $1 AND to_id = app.me() RETURNING id)
  SELECT id FROM seen`;

const answerSql = `
  WITH said AS (UPDATE buddy_words SET answer = $3, seen_at = coalesce(seen_at, $2)
    WHERE id = $1 AND to_id = app.me() AND line = 'five-minutes' RETURNING from_id)
  SELECT from_id FROM said`;
