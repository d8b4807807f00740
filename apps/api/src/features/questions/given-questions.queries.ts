import type { Body, GivenQuestionView, giveQuestion } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';

/** The cohort's bank, latest first. */
export function findGiven(manager: EntityManager, cohortId: string): Promise<GivenQuestionView[]> {
  return manager.query<GivenQuestionView[]>(listSql, [cohortId]);
}

export async function findOneGiven(
  manager: EntityManager,
  cohortId: string,
  id: string,
): Promise<GivenQuestionView | undefined> {
  const [row] = await manager.query<GivenQuestionView[]>(oneSql, [cohortId, id]);
  return row;
}

/** Gives it; where the id is taken already nothing happens. */
export async function insertGiven(
  manager: EntityManager,
  cohortId: string,
  { id, question, category, askedOf, at }: Body<typeof giveQuestion> & { readonly at: Date },
): Promise<void> {
  const added = await manager.query<unknown[]>(insertSql, [id, cohortId, question, category, askedOf, at]);
  if (added.length > 0) await manager.query(giverSql, [id]);
}

/** Organisations of her processes, as she noted them at the process or in a debrief. */
export async function findOwnOrganisations(manager: EntityManager): Promise<readonly string[]> {
  const rows = await manager.query<{ name: string }[]>(organisationsSql);
  return rows.map(({ name }) => name);
}

export async function deleteGiven(manager: EntityManager, id: string): Promise<void> {
  await manager.query('DELETE FROM given_questions WHERE id = $1', [id]);
}

const selectSql = `
  SELECT q.id, q.question, q.category, q.asked_of AS "askedOf", q.given_on::text AS "givenOn", g.giver_id IS NOT NULL AS mine
  FROM given_questions q LEFT JOIN given_question_givers g ON g.given_question_id = q.id WHERE q.cohort_id = $1`;
const listSql = `${selectSql} ORDER BY q.given_on DESC, q.id DESC LIMIT 200`;
const oneSql = `${selectSql} AND q.id = $2`;

// the day alone: an hour would say who was here
const insertSql = `
  INSERT INTO given_questions (id, cohort_id, question, category, asked_of, given_on)
  VALUES ($1, $2, $3, $4, $5, ($6::timestamptz AT TIME ZONE 'UTC')::date) ON CONFLICT (id) DO NOTHING RETURNING id`;
const giverSql = 'INSERT INTO given_question_givers (given_question_id, giver_id) VALUES ($1, app.me())';

const organisationsSql = `
  SELECT organisation_name AS name FROM opportunities WHERE owner_id = (SELECT app.me()) AND organisation_name <> ''
  UNION
  SELECT answers->>'organisationName' FROM debriefs WHERE owner_id = (SELECT app.me()) AND answers->>'organisationName' <> ''`;
