import { randomUUID } from 'node:crypto';
import {
  addRound,
  addStatedReason,
  deleteDebrief,
  deleteOpportunity,
  editReply,
  listAnswerVersions,
  listDeletedDebriefs,
  listDeletedOpportunities,
  listReplyVersions,
  openDebrief,
  openThread,
  postReply,
  readDebrief,
  readNonNegotiable,
  readThread,
  removeReply,
  removeThread,
  restoreDebrief,
  restoreOpportunity,
  restoreReply,
  saveDebrief,
  shareDebrief,
  testNonNegotiable,
  writeCultureSignal,
  writeNonNegotiable,
  writeOpportunity,
  type OpportunityDraft,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId } from '@api/testing/world';
import { Forgetting } from './forgetting';

/** What people removed, and what a text was before, can be brought back for thirty days and no longer. */
let spec: SpecApp;
let adaeze: Client;
const days = (n: number) => n * 86_400_000;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('DELETE FROM debriefs; DELETE FROM opportunities; DELETE FROM threads');
  adaeze = await spec.as(personId('adaeze'));
});

async function written(): Promise<string> {
  const body = { id: randomUUID(), mode: 'quick' as const, answers: { process: 'CPO', stayed: 'A zeppelin.' } };
  await adaeze.call(openDebrief, { body });
  return body.id;
}
const at = (debriefId: string) => ({ params: { debriefId } });
const deleted = async (client: Client) => (await client.call(listDeletedDebriefs)).body.items;
const forget = () => spec.app.get(Forgetting).forgetOld();

const draft = () => ({
  id: randomUUID(),
  cohortId: juniper,
  audience: 'cohort' as const,
  authorDisplay: 'named' as const,
  adviceSetting: 'questions-welcome' as const,
  roleTitle: 'Chief zeppelin officer',
  publicAlias: 'a zeppelin maker',
  parts: [{ part: 'stayed' as const, text: 'A zeppelin.' }],
});

/** She comes back later; the house has been there. */
async function later(n: number): Promise<void> {
  spec.clock.advance(days(n));
  adaeze = await spec.as(personId('adaeze'));
  await forget();
}

async function rows(table: string): Promise<string> {
  const { rows: found } = await spec.owner.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
  return JSON.stringify(found);
}

describe('a deleted debrief', () => {
  it('is listed for its owner alone, until it is brought back', async () => {
    const id = await written();
    expect(await deleted(adaeze)).toEqual([]);
    await adaeze.call(deleteDebrief, at(id));
    expect(await deleted(adaeze)).toEqual([
      { id, process: 'CPO', deletedAt: specNow.toISOString(), goesAt: '2026-12-23T10:00:00.000Z' },
    ]);
    for (const key of ['birgit', 'ruth', 'petra'] as const) {
      expect(await deleted(await spec.as(personId(key)))).toEqual([]);
      expect((await (await spec.as(personId(key))).send(restoreDebrief, at(id))).status).toBe(404);
    }
    await adaeze.call(restoreDebrief, at(id));
    expect(await deleted(adaeze)).toEqual([]);
  });

  it('is there for thirty days, then nowhere', async () => {
    const [gone, kept] = [await written(), await written()];
    await adaeze.call(deleteDebrief, at(gone));
    spec.clock.advance(days(29));
    adaeze = await spec.as(personId('adaeze'));
    await forget();
    expect(await deleted(adaeze)).toHaveLength(1);
    spec.clock.advance(days(2));
    adaeze = await spec.as(personId('adaeze'));
    expect((await adaeze.send(restoreDebrief, at(gone))).status).toBe(404);
    await forget();
    const left = await rows('debriefs');
    expect([left.includes(gone), left.includes(kept)]).toEqual([false, true]);
  });

  it('leaves the answers of a condition that were noted in it, beside the one without a debrief', async () => {
    const [nonNegotiableId, opportunityId] = [randomUUID(), randomUUID()];
    await adaeze.call(writeOpportunity, { body: { id: opportunityId, roleTitle: 'CPO', organisationName: 'Halden' } });
    await adaeze.call(writeNonNegotiable, { body: { id: nonNegotiableId, statement: 'A budget', strength: 'must' } });
    const gone = [await written(), await written()];
    for (const debriefId of [...gone, null]) {
      const body = { debriefId, opportunityId, result: 'met' as const, waivedBecause: null, testedOn: null };
      const params = { nonNegotiableId, testId: randomUUID() };
      expect((await adaeze.call(testNonNegotiable, { params, body })).status).toBeLessThan(300);
    }
    for (const id of gone) await adaeze.call(deleteDebrief, at(id));
    await later(31);
    expect(await rows('debriefs')).not.toContain(gone[0]);
    const { body } = await adaeze.call(readNonNegotiable, { params: { nonNegotiableId } });
    expect(body.tests).toHaveLength(3);
  });

  it('takes its shared words along, and leaves replies to those who wrote them', async () => {
    const debriefId = await written();
    const shared = await adaeze.call(shareDebrief, { ...at(debriefId), body: draft() });
    const params = { cohortId: juniper, threadId: shared.body.shared[0]?.threadId ?? '' };
    const birgit = await spec.as(personId('birgit'));
    const reply = { id: randomUUID(), kind: 'appreciate' as const, body: 'You stayed with it.' };
    expect((await birgit.call(postReply, { params, body: reply })).status).toBe(201);
    await adaeze.call(deleteDebrief, at(debriefId));
    spec.clock.advance(days(31));
    await forget();
    for (const table of ['debriefs', 'shared_versions', 'threads'])
      expect((await rows(table)).toLowerCase()).not.toContain('zeppelin');
    for (const key of ['birgit', 'adaeze'] as const) {
      const seen = await spec.database.as({ kind: 'person', personId: personId(key) }, (manager) =>
        manager.query<unknown[]>('SELECT body FROM replies WHERE id = $1', [reply.id]),
      );
      expect(seen).toEqual([{ body: 'You stayed with it.' }]);
    }
  });
});

describe('a deleted process', () => {
  const round = { id: randomUUID(), stage: 'panel' as const, onDate: '2026-11-20' };
  const tables = ['opportunities', 'opportunity_rounds', 'stated_reasons'];

  /** One with a zeppelin in all that hangs on it, a debrief and a signal of it. */
  async function process(more: Partial<OpportunityDraft> = {}) {
    const [id, debriefId, signalId] = [randomUUID(), randomUUID(), randomUUID()];
    const params = { opportunityId: id };
    const words = { roleTitle: 'Zeppelin pilot', organisationName: 'Zeppelin Works', payNotes: 'One zeppelin a year' };
    await adaeze.call(writeOpportunity, { body: { id, ...words, ...more } });
    const people = [{ role: 'chair' as const, name: 'Zeppelina Hart' }];
    await adaeze.call(addRound, { params, body: { ...round, id: randomUUID(), people } });
    await adaeze.call(addStatedReason, { params, body: { id: randomUUID(), key: 'other', text: 'No zeppelin yet' } });
    const answers = { process: 'A pilot', opportunity: id, kept: 'A lamp.' };
    await adaeze.call(openDebrief, { body: { id: debriefId, mode: 'quick', answers } });
    const signal = { id: signalId, observation: 'They laughed.', polarity: 'green' as const, opportunityId: id };
    expect((await adaeze.call(writeCultureSignal, { body: signal })).status).toBe(201);
    return { id, params, debriefId, signalId };
  }
  const left = async () => {
    const found: string[] = [];
    for (const table of tables) found.push(await rows(table));
    return found.join().toLowerCase();
  };

  it('is there for thirty days, then nowhere, with all that hangs on it', async () => {
    const { params } = await process();
    await adaeze.call(deleteOpportunity, { params });
    await later(30);
    expect((await adaeze.call(listDeletedOpportunities)).body.items).toHaveLength(1);
    expect((await adaeze.call(restoreOpportunity, { params })).body.rounds).toHaveLength(1);
    await adaeze.call(deleteOpportunity, { params });
    await later(31);
    expect(await left()).toBe('[],[],[]');
    expect((await adaeze.call(listDeletedOpportunities)).body.items).toEqual([]);
    expect((await adaeze.send(restoreOpportunity, { params })).status).toBe(404);
  });

  it('leaves her debriefs of it and what she kept, without it', async () => {
    const gone = await process();
    const stays = await process({ roleTitle: 'Another' });
    await adaeze.call(deleteOpportunity, { params: gone.params });
    await later(31);
    expect((await adaeze.call(readDebrief, at(gone.debriefId))).body.answers.kept).toBe('A lamp.');
    const processOf = async (id: string) => {
      const found = await spec.owner.query<object>('SELECT opportunity_id FROM culture_signals WHERE id = $1', [id]);
      return found.rows;
    };
    expect(await processOf(gone.signalId)).toEqual([{ opportunity_id: null }]);
    expect(await processOf(stays.signalId)).toEqual([{ opportunity_id: stays.id }]);
    expect(await left()).toContain(stays.id);
  });

  it('that she kept out of cohort conversations stays out of them, with no word of it left', async () => {
    const { params, debriefId } = await process({ cohortShielded: true });
    await adaeze.call(deleteOpportunity, { params });
    await later(31);
    expect(await left()).not.toContain('zeppelin');
    const body = { ...draft(), parts: [{ part: 'kept' as const, text: 'A lamp.' }] };
    const refused = await adaeze.call(shareDebrief, { ...at(debriefId), body });
    expect([refused.status, refused.problem.detail]).toEqual([403, expect.stringContaining('stays with you')]);
    expect((await adaeze.send(restoreOpportunity, { params })).status).toBe(404);
    await forget();
    expect((await adaeze.call(shareDebrief, { ...at(debriefId), body })).status).toBe(403);
    await adaeze.call(deleteDebrief, at(debriefId));
    await later(31);
    expect(await left()).toBe('[],[],[]');
  });
});

describe('in a conversation', () => {
  const cohortId = juniper;
  const zeppelin = { title: 'A zeppelin?', body: 'Who knows zeppelins?' };

  async function asked() {
    const id = randomUUID();
    await adaeze.call(openThread, { params: { cohortId }, body: { id, kind: 'question', ...zeppelin } });
    const reply = { id: randomUUID(), kind: 'notice' as const, body: 'I flew a zeppelin.' };
    const birgit = await spec.as(personId('birgit'));
    await birgit.call(postReply, { params: { cohortId, threadId: id }, body: reply });
    return { params: { cohortId, threadId: id }, reply: { cohortId, threadId: id, replyId: reply.id } };
  }

  it('the words of a removed reply go, and that it was removed is still said', async () => {
    const { params, reply } = await asked();
    const edited = await asked();
    const birgit = () => spec.as(personId('birgit'));
    await (await birgit()).call(editReply, { params: edited.reply, body: { body: 'I saw one.' } });
    await (await birgit()).call(removeReply, { params: reply });
    await later(30);
    expect((await (await birgit()).call(restoreReply, { params: reply })).body.body).toBe('I flew a zeppelin.');
    await (await birgit()).call(removeReply, { params: reply });
    await later(31);
    expect((await (await birgit()).send(restoreReply, { params: reply })).status).toBe(403);
    expect((await (await birgit()).call(listReplyVersions, { params: reply })).body.items).toEqual([]);
    expect((await adaeze.call(readThread, { params })).body.replies).toMatchObject([{ body: '', removed: true }]);
    expect((await (await birgit()).call(listReplyVersions, { params: edited.reply })).body.items).toHaveLength(1);
  });

  it('that was taken away, all goes, the replies of others too', async () => {
    const [gone, stays] = [await asked(), await asked()];
    await adaeze.call(removeThread, { params: gone.params, query: { base: 1 } });
    for (const [wait, known] of [
      [30, true],
      [1, false],
    ] as const) {
      await later(wait);
      for (const table of ['threads', 'replies'])
        expect((await rows(table)).includes(gone.params.threadId)).toBe(known);
      for (const client of [adaeze, await spec.as(personId('birgit'))])
        expect((await client.send(readThread, { params: gone.params })).status).toBe(404);
    }
    expect((await adaeze.call(readThread, { params: stays.params })).body.replies).toHaveLength(1);
  });
});

describe('an earlier text', () => {
  it('is there for thirty days, then nowhere', async () => {
    const debriefId = await written();
    const patch = { answers: { stayed: 'A lamp.' }, base: { stayed: 1 } };
    await adaeze.call(saveDebrief, { ...at(debriefId), body: patch });
    expect((await adaeze.call(listAnswerVersions, at(debriefId))).body.items).toMatchObject([
      { key: 'stayed', value: 'A zeppelin.' },
    ]);
    spec.clock.advance(days(31));
    await forget();
    expect(await rows('debrief_answer_versions')).toBe('[]');
    expect(await rows('debriefs')).toContain('A lamp.');
  });

  it('is forgotten by the house alone', async () => {
    for (const identity of [{ kind: 'person', personId: personId('petra') }, { kind: 'postman' }] as const)
      await expect(
        spec.database.as(identity, (manager) => manager.query('SELECT app.forget_removed_before($1, 9)', [specNow])),
      ).rejects.toThrow('permission denied');
  });
});
