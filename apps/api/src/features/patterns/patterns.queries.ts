import type { EntityManager } from 'typeorm';
import { withPartsSql } from '@api/features/keeps/public';
import { tellingsSql } from '@api/features/stories/public';
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
const mine = (row: string) => `${row}.owner_id = (SELECT app.me()) AND ${row}.archived_at IS NULL`;
/** What stands for itself: what was put into another one shows there. */
const whole = (row: string) => `${mine(row)} AND ${row}.merged_into IS NULL`;
/** Rows with the one that they stand with: itself, or the one that each was put into. */
const together = (table: string, row: string) =>
  `${table} ${row} JOIN ${table} k ON k.id = coalesce(${row}.merged_into, ${row}.id) AND ${mine('k')}`;
/** Of what stands together one for each debrief: its own before what was put into it. */
const onceEach = (row: string) => ({
  first: `DISTINCT ON (k.id, ${source(row)})`,
  order: `ORDER BY k.id, ${source(row)}`,
});
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
    `SELECT ${onceEach('e').first} ${source('e')} AS "debriefId", k.topic, k.own_words AS "ownWords", e.state
     FROM ${together('energy_marks', 'e')} ${onceEach('e').order}, e.merged_into IS NOT NULL, e.created_at, e.id`,
    'x.topic',
  )} AS energy,
  ${listed(
    `SELECT ${source('o')} AS "debriefId", q.category, ${prepared} AS prepared
     FROM interview_questions q JOIN question_occurrences o ON o.question_id IN ${withPartsSql('interview_questions', 'q')}
     WHERE ${whole('q')}`,
    'x.category',
  )} AS questions,
  (SELECT json_build_object('all', count(*), 'prepared', count(*) FILTER (WHERE ${prepared}))
   FROM interview_questions q WHERE ${whole('q')}) AS "questionTotals",
  ${listed(
    `SELECT ${source('s')} AS "debriefId", k.theme, k.polarity FROM ${together('culture_signals', 's')}`,
    'x.theme',
  )} AS signals,
  (SELECT count(*)::int FROM culture_signals s WHERE ${whole('s')}) AS "signalTotal",
  ${listed(`SELECT n.id, n.statement, n.created_at FROM non_negotiables n WHERE ${whole('n')}`, 'x.created_at, x.id')} AS "nonNegotiables",
  ${listed(
    `SELECT ${onceEach('t').first} ${source('t')} AS "debriefId", k.id AS "nonNegotiableId", t.result
     FROM non_negotiable_tests t JOIN ${together('non_negotiables', 'n')} ON t.non_negotiable_id = n.id
     ${onceEach('t').order}, n.merged_into IS NOT NULL, t.created_at, t.id`,
    'x.result',
  )} AS tests,
  ${listed(
    `SELECT s.id, s.title, s.areas, coalesce((SELECT json_agg(t.reception) FROM tellings t WHERE ${tellingsSql('s')}), '[]') AS receptions
     FROM stories s WHERE ${whole('s')}`,
    'x.title, x.id',
  )} AS stories,
  ${listed(
    `SELECT o.id, coalesce((SELECT json_agg(r.stage) FROM opportunity_rounds r WHERE r.opportunity_id = o.id), '[]') AS stages
     FROM opportunities o WHERE o.owner_id = (SELECT app.me()) AND o.deleted_at IS NULL`,
    'x.id',
  )} AS opportunities,
  (SELECT count(*)::int FROM skills_kept k WHERE ${whole('k')}) AS skills,
  ${listed(
    `SELECT c.id, c.words, c.written_on::text AS "writtenOn" FROM clues c WHERE ${whole('c')}`,
    'x."writtenOn", x.id',
  )} AS clues`;
