import { randomUUID } from 'node:crypto';
import {
  deleteDebrief,
  listAnswerVersions,
  listDeletedDebriefs,
  openDebrief,
  postReply,
  restoreDebrief,
  saveDebrief,
  shareDebrief,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId } from '@api/testing/world';
import { Forgetting } from './forgetting';

/** What she deleted, and what a text was before, can be brought back for thirty days and no longer. */
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
  await spec.owner.query('DELETE FROM debriefs');
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

  it('takes its shared words along, and leaves replies to those who wrote them', async () => {
    const debriefId = await written();
    const draft = {
      id: randomUUID(),
      cohortId: juniper,
      audience: 'cohort',
      authorDisplay: 'named',
      adviceSetting: 'questions-welcome',
      roleTitle: 'Chief zeppelin officer',
      publicAlias: 'a zeppelin maker',
      parts: [{ part: 'stayed' as const, text: 'A zeppelin.' }],
    } as const;
    const shared = await adaeze.call(shareDebrief, { ...at(debriefId), body: { ...draft, parts: [...draft.parts] } });
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
        spec.database.as(identity, (manager) => manager.query('SELECT app.forget_old($1)', [specNow])),
      ).rejects.toThrow('permission denied');
  });
});
