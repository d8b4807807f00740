import { randomUUID } from 'node:crypto';
import {
  addOccurrence,
  addRound,
  addStatedReason,
  addTelling,
  changeNonNegotiable,
  deleteCommitment,
  giveQuestion,
  keepNone,
  lookBackOnCommitment,
  makeCommitment,
  openDebrief,
  readDebrief,
  remindOfDebrief,
  restDebrief,
  saveDebrief,
  saveSetbackPlan,
  shareDebrief,
  testNonNegotiable,
  writeClue,
  writeCultureSignal,
  writeEnergyMark,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeSkillKept,
  writeStory,
  type EndpointSpec,
} from '@accelerator/contracts';
import type { SpecApp } from './app';
import type { AnyRequest, Client } from './client';
import { juniper, personId, type Somebody } from './world';

/** Tables whose rows are one person’s alone, by the column that says whose. */
export const ownTables = {
  debriefs: 'owner_id',
  debrief_answer_versions: 'owner_id',
  setback_plans: 'person_id',
  close_lines_said: 'person_id',
  reminders: 'person_id',
  opportunities: 'owner_id',
  opportunity_rounds: 'owner_id',
  stated_reasons: 'owner_id',
  stories: 'owner_id',
  tellings: 'owner_id',
  interview_questions: 'owner_id',
  question_occurrences: 'owner_id',
  culture_signals: 'owner_id',
  non_negotiables: 'owner_id',
  non_negotiable_changes: 'owner_id',
  non_negotiable_tests: 'owner_id',
  energy_marks: 'owner_id',
  skills_kept: 'owner_id',
  clues: 'owner_id',
  commitments: 'owner_id',
  commitment_sources: 'owner_id',
  deleted_keeps: 'owner_id',
  given_question_givers: 'giver_id',
  shared_version_authors: 'author_id',
} as const;

/** Ids of what one member has, by the name under which a path of the contract asks for them. */
export type OwnIds = ReadonlyMap<string, string>;
export type OwnId = (typeof ownIds)[number];
export const ownIds = [
  'debriefId',
  'sharedVersionId',
  'threadId',
  'storyId',
  'tellingId',
  'questionId',
  'occurrenceId',
  'signalId',
  'nonNegotiableId',
  'testId',
  'clueId',
  'markId',
  'skillId',
  'keptId',
  'opportunityId',
  'roundId',
  'commitmentId',
  'givenQuestionId',
] as const;

/** Somebody with one of everything; each text has a word of its own in it, which begins with `sign`. */
export interface Owner {
  readonly key: Somebody;
  readonly client: Client;
  readonly ids: OwnIds;
  readonly sign: string;
}

/**
 * A member with at least one row in each table of what is hers: written over HTTP, as she would. What she shares waits,
 * without a name, so that nobody else may know of it; the question that she gave to her cohort has no sign in it.
 */
export async function layOwnThings(spec: SpecApp, key: Somebody, sign: string): Promise<Owner> {
  const client = await spec.as(personId(key));
  const ids = new Map<string, string>(ownIds.map((name) => [name, randomUUID()]));
  // by this name any kind of what she keeps can be asked for
  ids.set('keptId', ids.get('storyId') ?? '');
  const laying: Laying = { client, sign, id: (name) => ids.get(name) ?? '' };
  await layProcess(laying);
  await layDebrief(laying);
  await layStory(laying);
  await layQuestion(laying);
  await layCondition(laying);
  await layDirection(laying);
  await layPlans(laying);
  ids.set('threadId', await layShared(laying));
  return { key, client, sign, ids };
}

/** All that she has, past every policy; to be compared with what it was. */
export async function ownRowsOf(spec: SpecApp, { key, ids }: Owner): Promise<readonly unknown[]> {
  const wholes = Object.entries(ownTables).map(([table, owner]) => [table, owner, personId(key)] as const);
  const parts = [
    ['threads', 'id', ids.get('threadId')],
    ['shared_versions', 'id', ids.get('sharedVersionId')],
    ['given_questions', 'id', ids.get('givenQuestionId')],
    ['buddy_words', 'from_id', personId(key)],
  ] as const;
  const found: unknown[] = [];
  for (const [table, column, value] of [...wholes, ...parts]) {
    const sql = `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE ${column} = $1 ORDER BY 1`;
    found.push([table, (await spec.owner.query<object>(sql, [value])).rows]);
  }
  return found;
}

interface Laying {
  readonly client: Client;
  readonly sign: string;
  id(name: OwnId): string;
}

/** @throws where it is not done */
async function deed({ client }: Laying, endpoint: EndpointSpec, request: AnyRequest): Promise<void> {
  const { status, text } = await client.send(endpoint, request);
  if (status >= 300) throw new Error(`${endpoint.name}: ${status} ${text}`);
}

async function layProcess(one: Laying): Promise<void> {
  const { sign } = one;
  const opportunityId = one.id('opportunityId');
  const words = { roleTitle: `${sign}role`, organisationName: `${sign}employer`, publicAlias: `${sign}alias` };
  const more = { notes: `${sign}notes`, nextStep: `${sign}step`, payNotes: `${sign}pay`, searchFirm: `${sign}firm` };
  await deed(one, writeOpportunity, { body: { id: opportunityId, ...words, ...more } });
  const params = { opportunityId };
  const round = { id: one.id('roundId'), stage: 'panel', onDate: '2026-11-25', prep: `${sign}prep` };
  const people = [{ role: `${sign}chair`, name: `${sign}name` }];
  await deed(one, addRound, { params, body: { ...round, people, promised: `${sign}promise` } });
  await deed(one, addStatedReason, { params, body: { id: randomUUID(), key: 'budget', text: `${sign}reason` } });
}

/** Saved twice, so that there is an earlier text; put down, with a reminder. */
async function layDebrief(one: Laying): Promise<void> {
  const { sign } = one;
  const debriefId = one.id('debriefId');
  const secret = { freePage: `${sign}page`, freeWrite: `${sign}write`, kindLine: `${sign}kind` };
  const answers = {
    process: `${sign}process`,
    organisationName: `${sign}house`,
    opportunity: one.id('opportunityId'),
    outcomeKind: 'ghosted',
    kept: `${sign}earlier`,
    stayed: `${sign}stayed`,
    doDifferently: `${sign}differently`,
    'caughtOffGuard/a/question': `${sign}asked`,
    clue: `${sign}clueword`,
    ...secret,
  };
  const params = { debriefId };
  await deed(one, openDebrief, { body: { id: debriefId, mode: 'full', answers } });
  await deed(one, saveDebrief, { params, body: { answers: { kept: `${sign}kept` }, base: { kept: 1 } } });
  await deed(one, restDebrief, { params });
  await deed(one, keepNone, { params });
  await deed(one, remindOfDebrief, { params, body: { when: 'tomorrow' } });
}

async function layStory(one: Laying): Promise<void> {
  const { sign } = one;
  const body = { id: one.id('storyId'), title: `${sign}story`, action: `${sign}action`, bestSentence: `${sign}best` };
  await deed(one, writeStory, { body });
  const links = { debriefId: one.id('debriefId'), opportunityId: one.id('opportunityId') };
  const telling = { id: one.id('tellingId'), stage: null, toldOn: null, reception: 'landed', note: `${sign}note` };
  await deed(one, addTelling, { params: { storyId: body.id }, body: { ...telling, ...links } });
}

async function layQuestion(one: Laying): Promise<void> {
  const { sign } = one;
  const links = { debriefId: one.id('debriefId'), opportunityId: one.id('opportunityId') };
  const words = { question: `${sign}question`, whatISaid: `${sign}said`, nextTime: `${sign}next` };
  const questionId = one.id('questionId');
  await deed(one, writeQuestion, { body: { id: questionId, ...words, storyId: one.id('storyId') } });
  const occurrence = { id: one.id('occurrenceId'), stage: null, askedOn: null };
  await deed(one, addOccurrence, { params: { questionId }, body: { ...occurrence, ...links } });
  const given = { id: one.id('givenQuestionId'), question: 'What is the hardest part?', category: null };
  await deed(one, giveQuestion, { params: { cohortId: juniper }, body: { ...given, askedOf: 'candidate' } });
}

async function layCondition(one: Laying): Promise<void> {
  const { sign } = one;
  const nonNegotiableId = one.id('nonNegotiableId');
  const words = { statement: `${sign}condition`, asQuestion: `${sign}ask`, strength: 'must' };
  await deed(one, writeNonNegotiable, { body: { id: nonNegotiableId, ...words } });
  const params = { nonNegotiableId };
  const because = one.id('debriefId');
  await deed(one, changeNonNegotiable, { params, body: { base: 1, strength: 'strong-wish', because } });
  const links = { debriefId: because, opportunityId: one.id('opportunityId') };
  const result = { result: 'broken', waivedBecause: `${sign}waived`, testedOn: null };
  const at = { params: { ...params, testId: one.id('testId') } };
  await deed(one, testNonNegotiable, { ...at, body: { ...links, ...result } });
}

async function layDirection(one: Laying): Promise<void> {
  const { sign } = one;
  const links = { debriefId: one.id('debriefId') };
  const signal = { id: one.id('signalId'), observation: `${sign}signal`, meaning: `${sign}meaning`, polarity: 'red' };
  await deed(one, writeCultureSignal, { body: { ...signal, opportunityId: one.id('opportunityId') } });
  await deed(one, writeClue, { body: { id: one.id('clueId'), words: `${sign}clue`, writtenOn: '2026-11-20' } });
  const mark = { id: one.id('markId'), topic: 'other', ownWords: `${sign}mark`, state: 'lit', markedOn: null };
  await deed(one, writeEnergyMark, { body: { ...mark, ...links } });
  const skill = { id: one.id('skillId'), skill: 'other', ownWords: `${sign}skill`, keptOn: '2026-11-20' };
  await deed(one, writeSkillKept, { body: { ...skill, ...links } });
}

async function layPlans(one: Laying): Promise<void> {
  const { sign } = one;
  const commitment = { id: one.id('commitmentId'), cueKind: 'on-obstacle', cue: `${sign}cue`, act: `${sign}act` };
  const shown = { showTo: 'me', cohortId: null, sessionId: null, lookBackOn: null };
  await deed(one, makeCommitment, { body: { ...commitment, ...shown, debriefId: one.id('debriefId') } });
  const former = { ...commitment, id: randomUUID(), ...shown, debriefId: one.id('debriefId') };
  await deed(one, makeCommitment, { body: former });
  await deed(one, deleteCommitment, { params: { commitmentId: former.id }, query: { base: 1 } });
  const params = { commitmentId: commitment.id };
  await deed(one, lookBackOnCommitment, { params, body: { base: null, word: 'changed', changedTo: `${sign}became` } });
  const plan = { base: 0, first: `${sign}plan`, tell: `${sign}tell`, notDo: '', comeBack: '', more: '' };
  await deed(one, saveSetbackPlan, { body: plan });
}

/** @returns the id of the thread that waits */
async function layShared(one: Laying): Promise<string> {
  const { sign } = one;
  const params = { debriefId: one.id('debriefId') };
  const how = { cohortId: juniper, audience: 'cohort', authorDisplay: 'without-name', coachesMayKnow: false };
  const words = { roleTitle: `${sign}title`, publicAlias: `${sign}outside`, adviceSetting: 'ideas-welcome' };
  const parts = [{ part: 'kept', text: `${sign}shared` }];
  await deed(one, shareDebrief, { params, body: { id: one.id('sharedVersionId'), ...how, ...words, parts } });
  const { body } = await one.client.call(readDebrief, { params });
  return body.shared[0]?.threadId ?? '';
}
