import { briefLimits, cultureThemes, keysOf, opportunityLimits, stageGroupOf, stages } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { withPartsSql } from '@api/features/keeps/public';
import { tellingsSql } from '@api/features/stories/public';
import type { BriefFacts, FitFacts } from './facts';

/** Undefined where there is no such process of hers. */
export async function findBrief(manager: EntityManager, id: string, now: Date): Promise<BriefFacts | undefined> {
  const [row] = await manager.query<BriefFacts[]>(briefSql, [id, now]);
  return row;
}

export async function findFit(manager: EntityManager, id: string): Promise<FitFacts | undefined> {
  const [row] = await manager.query<FitFacts[]>(fitSql, [id]);
  return row;
}

/** The first ones of an order; no list grows with what she keeps. */
const listed = (rows: string, order: string, most: number) =>
  `coalesce((SELECT json_agg(x ORDER BY ${order}) FROM (SELECT x.* FROM (${rows}) x ORDER BY ${order} LIMIT ${String(most)}) x), '[]')`;
/** Of her conditions, as many as a page of them holds; of questions, enough to choose those from that are likely. */
const bounds = { conditions: 200, questions: 200, given: 100, debriefs: 5 } as const;
/** Each theme with both poles. */
const poles = keysOf(cultureThemes).length * 2;
const mine = (row: string) => `${row}.owner_id = (SELECT app.me()) AND ${row}.archived_at IS NULL`;
const groups = `(VALUES ${keysOf(stages)
  .map((stage) => `('${stage}', '${stageGroupOf(stage)}')`)
  .join(', ')}) AS g (stage, name)`;
/** Debriefs of this process. */
const here = `(SELECT d.id FROM debriefs d WHERE d.owner_id = o.owner_id AND d.opportunity = o.id)`;
/** The name of an organisation as it is compared: case, spaces and punctuation are no difference. Null where none is left. */
const coreOfName = (row: string) =>
  `nullif(regexp_replace(lower(normalize(${row}.organisation_name, NFKC) COLLATE "und-x-icu"), '[[:space:][:punct:]]', '', 'g'), '')`;
/** This process, and what else she has at the same organisation, open or ended. */
const thereSql = `
  SELECT array_agg(p.id) AS ids FROM opportunities p
  WHERE p.owner_id = o.owner_id AND (p.id = o.id OR (p.deleted_at IS NULL AND ${coreOfName('p')} = ${coreOfName('o')}))`;

const questionsSql = `
  SELECT q.id, q.question, q.category, q.next_time AS answer, q.updated_at, (SELECT s.title FROM stories s WHERE s.id = q.story_id) AS "storyTitle",
    (SELECT count(*)::int FROM question_occurrences c WHERE c.question_id IN ${withPartsSql('interview_questions', 'q')}) AS times,
    coalesce((SELECT json_agg(DISTINCT g.name) FROM question_occurrences c JOIN ${groups} ON g.stage = c.stage
      WHERE c.question_id IN ${withPartsSql('interview_questions', 'q')}), '[]') AS groups
  FROM interview_questions q WHERE ${mine('q')} AND q.merged_into IS NULL AND q.category IS DISTINCT FROM 'should-not-be-asked'`;

const givenSql = `
  SELECT q.id, q.question, q.category, q.asked_of AS "askedOf", q.given_on FROM given_questions q
  LEFT JOIN given_question_givers g ON g.given_question_id = q.id
  WHERE g.giver_id IS NULL`;

const storiesSql = `
  SELECT s.id, s.title, s.best_sentence AS "bestSentence", s.result, s.figures,
    (SELECT count(*)::int FROM tellings t WHERE ${tellingsSql('s')} AND t.reception = 'landed') AS landed,
    (SELECT count(*)::int FROM tellings t WHERE ${tellingsSql('s')}) AS told
  FROM stories s WHERE ${mine('s')} AND s.merged_into IS NULL AND NOT EXISTS (
    SELECT 1 FROM tellings t LEFT JOIN debriefs d ON d.id = t.source_debrief_id
    WHERE t.story_id IN ${withPartsSql('stories', 's')} AND (t.opportunity_id = ANY (there.ids) OR d.opportunity = ANY (there.ids)))`;

/** By theme and pole: how often she saw it, and her latest words for it. */
const signalsSql = `
  SELECT k.theme, k.polarity, count(*)::int AS times, (array_agg(k.observation ORDER BY k.created_at DESC, k.id))[1] AS observation,
    max(k.created_at) AS latest
  FROM culture_signals k WHERE ${mine('k')} AND k.theme IS NOT NULL AND k.polarity IN ('red', 'green')
  GROUP BY k.theme, k.polarity`;

const briefSql = `
  SELECT o.id AS "opportunityId", o.role_title AS "roleTitle", o.organisation_name AS "organisationName",
    o.outcome IS NOT NULL AS ended,
    CASE WHEN r.id IS NOT NULL THEN json_build_object('stage', r.stage, 'onDate', r.on_date::text,
      'atTime', to_char(r.at_time, 'HH24:MI'), 'people', jsonb_array_length(r.people)) END AS round,
    coalesce(r.stage, (SELECT f.stage FROM opportunity_rounds f WHERE f.opportunity_id = o.id ORDER BY f.on_date DESC, f.id LIMIT 1)) AS stage,
    ${listed(
      `SELECT r.id, r.stage, r.on_date AS "onDate", to_char(r.at_time, 'HH24:MI') AS "atTime", r.at_time, r.created_at
       FROM opportunity_rounds r WHERE r.opportunity_id = o.id`,
      'x."onDate", x.at_time NULLS FIRST, x.created_at, x.id',
      opportunityLimits.rounds,
    )} AS rounds,
    ${listed(questionsSql, 'x.updated_at DESC, x.id', bounds.questions)} AS questions,
    ${listed(givenSql, 'x.given_on DESC, x.id', bounds.given)} AS given,
    ${listed(storiesSql, 'x.landed DESC, x.told, x.title, x.id', briefLimits.stories)} AS stories,
    ${listed(
      `SELECT n.id, n.statement, n.strength, n.as_question AS "asQuestion", n.created_at FROM non_negotiables n
       WHERE ${mine('n')} AND n.merged_into IS NULL AND n.strength <> 'nice-to-have'`,
      `x.strength = 'must' DESC, x.created_at, x.id`,
      briefLimits.toAsk,
    )} AS conditions,
    json_build_object('n', (SELECT count(*)::int FROM culture_signals k WHERE ${mine('k')}),
      'items', ${listed(signalsSql, 'x.times DESC, x.latest DESC, x.theme', poles)}) AS signals,
    (SELECT json_build_object('words', c.words, 'writtenOn', c.written_on::text) FROM clues c WHERE ${mine('c')} AND c.merged_into IS NULL
      ORDER BY c.written_on DESC, c.id DESC LIMIT 1) AS clue,
    ${listed(
      `SELECT d.id, d.answers - '{freePage,freeWrite,kindLine}'::text[] AS answers, d.created_at FROM debriefs d
       WHERE d.owner_id = o.owner_id AND d.deleted_at IS NULL`,
      'x.created_at DESC, x.id',
      bounds.debriefs,
    )} AS debriefs
  FROM opportunities o
  JOIN accounts a ON a.person_id = o.owner_id
  CROSS JOIN LATERAL (${thereSql}) there
  LEFT JOIN LATERAL (
    SELECT r.* FROM opportunity_rounds r
    WHERE r.opportunity_id = o.id AND r.on_date >= ($2::timestamptz AT TIME ZONE a.time_zone)::date
    ORDER BY r.on_date, r.at_time NULLS LAST, r.id LIMIT 1) r ON true
  WHERE o.id = $1 AND o.owner_id = (SELECT app.me()) AND o.deleted_at IS NULL`;

const fitSql = `
  SELECT o.id AS "opportunityId", o.revision, o.role_title AS "roleTitle", o.organisation_name AS "organisationName", o.outcome,
    o.would_have_said_yes AS "wouldHaveSaidYes",
    ${listed(
      `SELECT n.id AS "nonNegotiableId", n.statement, n.strength, n.as_question AS "asQuestion", n.created_at,
         (SELECT json_build_object('id', t.id, 'revision', t.revision, 'debriefId', t.source_debrief_id, 'result', t.result, 'waivedBecause', t.waived_because)
          FROM non_negotiable_tests t WHERE t.non_negotiable_id IN ${withPartsSql('non_negotiables', 'n')} AND (t.opportunity_id = o.id OR t.source_debrief_id IN ${here})
          ORDER BY t.updated_at DESC, t.id LIMIT 1) AS test
       FROM non_negotiables n WHERE ${mine('n')} AND n.merged_into IS NULL`,
      `x.strength = 'must' DESC, x.strength = 'strong-wish' DESC, x.created_at, x."nonNegotiableId"`,
      bounds.conditions,
    )} AS conditions
  FROM opportunities o WHERE o.id = $1 AND o.owner_id = (SELECT app.me()) AND o.deleted_at IS NULL`;
