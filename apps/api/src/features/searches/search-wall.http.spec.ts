import { randomUUID } from 'node:crypto';
import {
  addRound,
  addStatedReason,
  addTelling,
  makeCommitment,
  openDebrief,
  openThread,
  saveDebrief,
  saveSetbackPlan,
  search,
  shareDebrief,
  testNonNegotiable,
  withdrawSharedVersion,
  writeClue,
  writeCultureSignal,
  writeEnergyMark,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeSkillKept,
  writeStory,
  type EndpointSpec,
  type SearchResult,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { AnyRequest } from '@api/testing/client';
import { signInAll } from '@api/testing/sessions';
import { enrolmentId, juniper, layWorld, type Somebody } from '@api/testing/world';

/** Each text of hers has an animal in it that stands nowhere else. */
let spec: SpecApp;
let as: Awaited<ReturnType<typeof signInAll>>;

/** Nobody but her finds these, and she finds each as what it is. */
const findable = [
  ['debrief', 'quokka'],
  ['debrief', 'axolotl'],
  ['debrief', 'pangolin'],
  ['debrief', 'narwhal'],
  ['opportunity', 'okapi'],
  ['opportunity', 'fossa'],
  ['story', 'tapir'],
  ['story', 'gharial'],
  ['question', 'dugong'],
  ['question', 'echidna'],
  ['culture-signal', 'kakapo'],
  ['culture-signal', 'binturong'],
  ['non-negotiable', 'tenrec'],
  ['non-negotiable', 'saiga'],
  ['clue', 'wombat'],
  ['commitment', 'lemming'],
] as const;
/** Nobody finds these, she neither: free page, free-write, kind line. */
const secret = ['zorilla', 'aardwolf', 'uakari'] as const;
/** What is hers beside: earlier text, telling, waiver, mark, skill, plan, pay, preparation, reason, what waits or was taken back. */
const beside = [
  'mandrill',
  'jerboa',
  'caracal',
  'hoatzin',
  'margay',
  'takin',
  'vicuna',
  'ibex',
  'gerenuk',
  'numbat',
  'sifaka',
] as const;
const forCoaches = 'markhor';

const others: readonly (readonly [string, Somebody])[] = [
  ['buddy', 'farida'],
  ['mate', 'birgit'],
  ['former member', 'carmen'],
  ['coach', 'ruth'],
  ['admin', 'petra'],
  ['stranger', 'zelda'],
  ['stranger’s coach', 'odette'],
];
const nothing: SearchResult = { own: [], threads: [], more: { own: false, threads: false }, meant: null };

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
  await spec.owner.query(`UPDATE enrolments SET status = 'withdrawn' WHERE id = $1`, [enrolmentId('carmen')]);
  const where = await layProcess();
  await layKept(where);
  await layDirection(where);
  await layShared(where.debriefId);
});
afterAll(() => spec.stop());

async function found(key: Somebody, words: string): Promise<SearchResult> {
  const answer = await as(key).call(search, { body: { words } });
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('a word of hers', () => {
  it.each(findable)('in a %s is found by her: %s', async (kind, word) => {
    const { own, threads } = await found('adaeze', word);
    expect([own.map((hit) => hit.kind), threads]).toEqual([[kind], []]);
  });

  it.each(others)('is found by nobody else, whole or with a slip of the hand: %s', async (_, key) => {
    for (const word of [...findable.map(([, one]) => one), ...secret, ...beside])
      for (const words of [word, word.slice(0, -1), `${word}s`, `x${word}`])
        expect([words, await found(key, words)]).toEqual([words, nothing]);
  });

  it.each(secret)('on the free page, in the free-write or the kind line is not found by herself: %s', async (word) => {
    const { rows } = await spec.owner.query('SELECT 1 FROM debriefs WHERE answers::text LIKE $1', [`%${word}%`]);
    expect(rows).toHaveLength(1);
    for (const words of [word, word.slice(0, -1)])
      expect([words, await found('adaeze', words)]).toEqual([words, nothing]);
  });

  it('that she shared with the coaches is found by them, and by no mate', async () => {
    expect((await found('ruth', forCoaches)).threads).toHaveLength(1);
    expect((await found('ruth', forCoaches)).own).toEqual([]);
    for (const key of ['farida', 'birgit', 'carmen', 'petra', 'zelda', 'odette'] as const)
      expect(await found(key, forCoaches)).toEqual(nothing);
  });
});

describe('after she has left her cohort', () => {
  const setStatus = (status: string) =>
    spec.owner.query('UPDATE enrolments SET status = $2 WHERE id = $1', [enrolmentId('adaeze'), status]);

  it('she finds what is hers, and nothing of the cohort’s', async () => {
    const body = { id: randomUUID(), kind: 'question', title: 'A puffin', body: '' } as const;
    expect((await as('birgit').call(openThread, { params: { cohortId: juniper }, body })).status).toBe(201);
    expect((await found('adaeze', 'puffin')).threads).toHaveLength(1);
    await setStatus('withdrawn');
    for (const [kind, word] of findable) expect((await found('adaeze', word)).own[0]?.kind).toBe(kind);
    expect(await found('adaeze', 'puffin')).toEqual(nothing);
    await setStatus('active');
  });
});

/** Done by Adaeze. */
async function deed(endpoint: EndpointSpec, request: AnyRequest): Promise<void> {
  const { status, text } = await as('adaeze').send(endpoint, request);
  if (status >= 300) throw new Error(`${endpoint.name}: ${status} ${text}`);
}

interface Where {
  readonly debriefId: string;
  readonly opportunityId: string;
}

async function layProcess(): Promise<Where> {
  const where = { debriefId: randomUUID(), opportunityId: randomUUID() };
  const process = { id: where.opportunityId, roleTitle: 'Head of okapi', notes: 'The fossa.', payNotes: 'A vicuna.' };
  await deed(writeOpportunity, { body: process });
  const at = { params: { opportunityId: where.opportunityId } };
  const round = { id: randomUUID(), stage: 'panel', onDate: '2026-11-25', prep: 'The ibex.' };
  await deed(addRound, { ...at, body: round });
  await deed(addStatedReason, { ...at, body: { id: randomUUID(), key: 'budget', text: 'A gerenuk.' } });
  const answers = {
    process: 'CPO',
    stayed: 'The quokka.',
    kept: 'The mandrill.',
    doDifferently: 'The pangolin.',
    'caughtOffGuard/a/question': 'A narwhal?',
    freePage: 'The zorilla.',
    freeWrite: 'The aardwolf.',
    kindLine: 'The uakari.',
  };
  await deed(openDebrief, { body: { id: where.debriefId, mode: 'full', answers } });
  const change = { answers: { kept: 'The axolotl.' }, base: { kept: 1 } };
  await deed(saveDebrief, { params: { debriefId: where.debriefId }, body: change });
  return where;
}

async function layKept(where: Where): Promise<void> {
  const [storyId, nonNegotiableId] = [randomUUID(), randomUUID()];
  await deed(writeStory, { body: { id: storyId, title: 'The tapir', action: 'We moved the gharial.' } });
  const telling = { id: randomUUID(), stage: null, toldOn: null, reception: 'mixed', note: 'The jerboa.' };
  await deed(addTelling, { params: { storyId }, body: { ...telling, ...where } });
  await deed(writeQuestion, { body: { id: randomUUID(), question: 'Why a dugong?', nextTime: 'The echidna.' } });
  const signal = { observation: 'He fed the kakapo.', meaning: 'Perhaps a binturong.', polarity: 'red' };
  await deed(writeCultureSignal, { body: { id: randomUUID(), ...signal } });
  const condition = { statement: 'A tenrec of my own', asQuestion: 'Whose is the saiga?', strength: 'must' };
  await deed(writeNonNegotiable, { body: { id: nonNegotiableId, ...condition } });
  const result = { result: 'broken', waivedBecause: 'Of the caracal.', testedOn: null };
  await deed(testNonNegotiable, { params: { nonNegotiableId, testId: randomUUID() }, body: { ...where, ...result } });
}

async function layDirection({ debriefId }: Where): Promise<void> {
  await deed(writeClue, { body: { id: randomUUID(), words: 'Look for the wombat.', writtenOn: '2026-11-20' } });
  const mark = { id: randomUUID(), topic: 'other', ownWords: 'The hoatzin', state: 'lit', markedOn: null };
  await deed(writeEnergyMark, { body: { ...mark, debriefId } });
  const skill = { id: randomUUID(), skill: 'other', ownWords: 'The margay', keptOn: '2026-11-20' };
  await deed(writeSkillKept, { body: { ...skill, debriefId } });
  const when = { cueKind: 'on-obstacle', cue: 'it rains', act: 'feed the lemming', lookBackOn: null };
  await deed(makeCommitment, { body: { id: randomUUID(), ...when, showTo: 'me', cohortId: null, sessionId: null } });
  await deed(saveSetbackPlan, { body: { base: 0, first: 'The takin.', tell: '', notDo: '', comeBack: '', more: '' } });
}

/** One that waits without a name, one that she took back, one for the coaches. */
async function layShared(debriefId: string): Promise<void> {
  const how = { cohortId: juniper, audience: 'cohort', authorDisplay: 'named', adviceSetting: 'ideas-welcome' };
  const words = { roleTitle: 'CPO', publicAlias: 'an insurer', parts: [{ part: 'kept', text: 'The numbat.' }] };
  const params = { debriefId };
  const share = (id: string, more: object) => deed(shareDebrief, { params, body: { id, ...how, ...words, ...more } });
  const takenBack = randomUUID();
  await share(takenBack, { parts: [{ part: 'kept', text: 'The sifaka.' }] });
  await deed(withdrawSharedVersion, { params: { ...params, sharedVersionId: takenBack } });
  await share(randomUUID(), { authorDisplay: 'without-name', coachesMayKnow: false });
  await share(randomUUID(), { audience: 'coaches', parts: [{ part: 'kept', text: `The ${forCoaches}.` }] });
}
