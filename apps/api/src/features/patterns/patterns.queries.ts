import type { EntityManager } from 'typeorm';
import type { Facts } from './facts';

/** Everything of hers in one statement; the row policies leave nobody else's in. */
export async function findFacts(manager: EntityManager): Promise<Facts> {
  const [row] = await manager.query<Facts[]>(factsSql);
  if (!row) throw new Error('A statement without FROM has one row.');
  return row;
}

const listed = (rows: string, order: string) =>
  `coalesce((SELECT json_agg(x ORDER BY ${order}) FROM (${rows}) x), '[]')`;
/** Null where the debrief is deleted. */
const source = (row: string) =>
  `(SELECT d.id FROM debriefs d WHERE d.id = ${row}.source_debrief_id AND d.deleted_at IS NULL)`;
const mine = 'owner_id = (SELECT app.me()) AND archived_at IS NULL';
const prepared = `(q.next_time <> '' OR q.story_id IS NOT NULL)`;

const factsSql = `SELECT
  ${listed(
    `SELECT d.id, d.mode, coalesce(nullif(d.answers->>'organisationName', ''), d.answers->>'process', '') AS process,
       d.answers->>'furthestStage' AS stage, d.answers->>'outcomeKind' AS outcome, d.answers->>'door' AS door,
       (d.answers->>'effortHours')::numeric AS "effortHours", coalesce(d.answers->>'newsOn', d.created_at::date::text) AS heard
     FROM debriefs d WHERE d.owner_id = (SELECT app.me()) AND d.deleted_at IS NULL`,
    'x.heard, x.id',
  )} AS processes,
  ${listed(
    `SELECT ${source('e')} AS "debriefId", e.topic, e.own_words AS "ownWords", e.state
     FROM energy_marks e WHERE e.${mine}`,
    'x.topic',
  )} AS energy,
  ${listed(
    `SELECT ${source('o')} AS "debriefId", q.category, ${prepared} AS prepared
     FROM interview_questions q JOIN question_occurrences o ON o.question_id = q.id WHERE q.${mine}`,
    'x.category',
  )} AS questions,
  (SELECT json_build_object('all', count(*), 'prepared', count(*) FILTER (WHERE ${prepared}))
   FROM interview_questions q WHERE q.${mine}) AS "questionTotals",
  ${listed(
    `SELECT ${source('s')} AS "debriefId", s.theme, s.polarity FROM culture_signals s WHERE s.${mine}`,
    'x.theme',
  )} AS signals,
  ${listed(`SELECT n.id, n.statement, n.created_at FROM non_negotiables n WHERE n.${mine}`, 'x.created_at, x.id')} AS "nonNegotiables",
  ${listed(
    `SELECT ${source('t')} AS "debriefId", t.non_negotiable_id AS "nonNegotiableId", t.result
     FROM non_negotiable_tests t WHERE t.owner_id = (SELECT app.me())`,
    'x.result',
  )} AS tests,
  ${listed(
    `SELECT s.id, s.title, s.areas, coalesce((SELECT json_agg(t.reception) FROM tellings t WHERE t.story_id = s.id), '[]') AS receptions
     FROM stories s WHERE s.${mine}`,
    'x.title, x.id',
  )} AS stories,
  ${listed(
    `SELECT o.id, coalesce((SELECT json_agg(r.stage) FROM opportunity_rounds r WHERE r.opportunity_id = o.id), '[]') AS stages
     FROM opportunities o WHERE o.owner_id = (SELECT app.me()) AND o.deleted_at IS NULL`,
    'x.id',
  )} AS opportunities,
  (SELECT count(*)::int FROM skills_kept k WHERE k.${mine}) AS skills,
  ${listed(
    `SELECT c.id, c.words, c.written_on::text AS "writtenOn" FROM clues c WHERE c.${mine} AND c.merged_into IS NULL`,
    'x."writtenOn", x.id',
  )} AS clues`;
