import { ledgerLines } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { deletedEntriesSql, withPartsSql } from '@api/features/keeps/public';
import { tellingsSql } from '@api/features/stories/public';
import type { Facts } from './facts';
import { heldLists } from './held-entries';
import { mine, prepared, whole } from './kept-totals.queries';

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
/** Rows with the one that they stand with: itself, or the one that each was put into. */
const together = (table: string, row: string) =>
  `${table} ${row} JOIN ${table} k ON k.id = coalesce(${row}.merged_into, ${row}.id) AND ${mine('k')}`;
/** Of what stands together one for each debrief: its own before what was put into it. */
const onceEach = (row: string) => ({
  first: `DISTINCT ON (k.id, ${source(row)})`,
  order: `ORDER BY k.id, ${source(row)}`,
});

/** Fields of cards that count, as text; of her texts no more than tells a name, or whether there is one. */
const entries = `(SELECT json_object_agg(e.key, left(btrim(e.value), CASE WHEN starts_with(e.key, 'energyMarks/') THEN 120 ELSE 40 END))
  FROM jsonb_each_text(d.answers) e
  WHERE d.mode <> 'log' AND (${heldLists.map((list) => `starts_with(e.key, '${list}/')`).join(' OR ')})
    AND split_part(e.key, '/', 3) NOT IN ('position', 'whatISaid', 'meaning'))`;
const keptFrom = [
  'energy_marks',
  'interview_questions',
  'question_occurrences',
  'culture_signals',
  'non_negotiable_tests',
]
  .map(
    (table) => `SELECT source_debrief_id, source_path FROM ${table}
      WHERE owner_id = (SELECT app.me()) AND source_debrief_id IS NOT NULL AND source_path IS NOT NULL`,
  )
  .join(' UNION ALL ');
/** The latest of a kind, by their beginnings. */
const latest = (table: string, words: string, mark: string) =>
  listed(
    `SELECT q.id, left(${words}, 200) AS words, ${mark} AS mark, q.created_at FROM ${table} q WHERE ${whole('q')}
     ORDER BY q.created_at DESC, q.id LIMIT ${ledgerLines}`,
    'x.created_at DESC, x.id',
  );
const skills = listed(
  `SELECT (array_agg(k.id ORDER BY k.created_at DESC, k.id))[1] AS id, k.skill, count(*)::int AS times, max(k.created_at) AS last
   FROM skills_kept k WHERE ${whole('k')} GROUP BY k.skill ORDER BY last DESC, k.skill LIMIT ${ledgerLines}`,
  'x.last DESC, x.skill',
);

const factsSql = `WITH kept AS MATERIALIZED (
  SELECT k.source_debrief_id AS id, json_agg(k.source_path) AS paths FROM (${keptFrom} UNION ALL ${deletedEntriesSql}) k GROUP BY k.source_debrief_id)
SELECT
  ${listed(
    `SELECT d.id, d.mode, coalesce(nullif(d.answers->>'organisationName', ''), d.answers->>'process', '') AS process,
       d.answers->>'furthestStage' AS stage, d.answers->>'door' AS door,
       extract(epoch FROM d.door_at) AS "doorAt", (d.answers->>'effortHours')::numeric AS "effortHours", d.opportunity,
       coalesce(d.answers->>'newsOn', d.created_at::date::text) AS heard, coalesce(${entries}, '{}') AS entries, coalesce(kept.paths, '[]') AS kept
     FROM debriefs d LEFT JOIN kept ON kept.id = d.id WHERE d.owner_id = (SELECT app.me()) AND d.deleted_at IS NULL`,
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
  ${listed(
    `SELECT n.id, n.statement, n.created_at,
       coalesce((SELECT json_agg(m.id) FROM non_negotiables m WHERE m.merged_into = n.id), '[]') AS parts
     FROM non_negotiables n WHERE ${whole('n')}`,
    'x.created_at, x.id',
  )} AS "nonNegotiables",
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
    `SELECT o.id, coalesce(nullif(o.organisation_name, ''), o.role_title) AS name, o.door, extract(epoch FROM o.door_at) AS "doorAt",
       (SELECT sum(r.effort_hours) FROM opportunity_rounds r WHERE r.opportunity_id = o.id) AS hours,
       coalesce((SELECT json_agg(r.stage) FROM opportunity_rounds r WHERE r.opportunity_id = o.id), '[]') AS stages
     FROM opportunities o WHERE o.owner_id = (SELECT app.me()) AND o.deleted_at IS NULL`,
    'x.id',
  )} AS opportunities,
  (SELECT count(*)::int FROM skills_kept k WHERE ${whole('k')}) AS skills,
  ${listed(
    `SELECT c.id, c.words, c.written_on::text AS "writtenOn" FROM clues c WHERE ${whole('c')}`,
    'x."writtenOn", x.id',
  )} AS clues,
  json_build_object(
    'stories', ${latest('stories', 'q.title', `''`)},
    'questions', ${latest('interview_questions', 'q.question', `CASE WHEN ${prepared} THEN 'prepared' ELSE 'open' END`)},
    'signals', ${latest('culture_signals', 'q.observation', 'q.polarity')},
    'nonNegotiables', ${latest('non_negotiables', 'q.statement', `''`)},
    'skills', ${skills}) AS latest`;
