import { randomUUID } from 'node:crypto';
import {
  deleteDebrief,
  deleteKept,
  deleteOpportunity,
  mergeStory,
  openDebrief,
  openThread,
  removeThread,
  saveDebrief,
  shareDebrief,
  writeOpportunity,
  writeStory,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId } from '@api/testing/world';
import { Forgetting } from './forgetting';

/** More than one batch has gathered: all of it goes, and no batch is larger than it may be. */
let spec: SpecApp;
let adaeze: Client;
const many = 5;
const most = 2;
const tables = ['debriefs', 'debrief_answer_versions', 'opportunities', 'stories', 'threads'];

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  for (const table of tables) await spec.owner.query(`DELETE FROM ${table}`);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());

async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of tables) found[table] = (await spec.owner.query(`SELECT 1 FROM ${table}`)).rowCount ?? 0;
  return found;
}

/** A process that stays out of cohort conversations and is gone, a debrief of it that stays, and one that is gone. */
async function written(n: number): Promise<void> {
  const [opportunityId, stays, gone, threadId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const shielded = { cohortShielded: n % 2 === 0 };
  await adaeze.call(writeOpportunity, { body: { id: opportunityId, roleTitle: 'CPO', ...shielded } });
  const answers = { process: 'CPO', opportunity: opportunityId, kept: 'A lamp.' };
  await adaeze.call(openDebrief, { body: { id: stays, mode: 'quick', answers } });
  const change = { answers: { kept: 'A lantern.' }, base: { kept: 1 } };
  await adaeze.call(saveDebrief, { params: { debriefId: stays }, body: change });
  await adaeze.call(openDebrief, { body: { id: gone, mode: 'quick', answers: { process: 'CFO', kept: 'A boat.' } } });
  const draft = {
    id: randomUUID(),
    cohortId: juniper,
    audience: 'cohort' as const,
    authorDisplay: 'named' as const,
    adviceSetting: 'questions-welcome' as const,
    roleTitle: 'CFO',
    publicAlias: 'a boat builder',
    parts: [{ part: 'kept' as const, text: 'A boat.' }],
  };
  expect((await adaeze.call(shareDebrief, { params: { debriefId: gone }, body: draft })).status).toBeLessThan(300);
  const asked = { id: threadId, kind: 'question' as const, title: 'A boat?', body: 'Who has one?' };
  await adaeze.call(openThread, { params: { cohortId: juniper }, body: asked });
  await adaeze.call(removeThread, { params: { cohortId: juniper, threadId }, query: { base: 1 } });
  await adaeze.call(deleteDebrief, { params: { debriefId: gone } });
  await adaeze.call(deleteOpportunity, { params: { opportunityId } });
}

describe('a backlog of what was removed', () => {
  it('goes in batches until nothing is left', async () => {
    for (let n = 0; n < many; n += 1) await written(n);
    const stories = Array.from({ length: many }, () => randomUUID());
    for (const id of stories)
      await adaeze.call(writeStory, { body: { id, title: 'A boat', bestSentence: 'It swam.' } });
    const [whole = '', ...parts] = stories;
    for (const storyId of parts.slice(0, 3))
      expect((await adaeze.call(mergeStory, { params: { storyId }, body: { into: whole } })).status).toBeLessThan(300);
    for (const keptId of [whole, ...parts.slice(3)]) await adaeze.call(deleteKept, { params: { keptId } });

    spec.clock.set(new Date(specNow.getTime() + 31 * 86_400_000));
    const before = await counts();
    const since = [spec.clock.now(), most];
    await spec.database.as({ kind: 'house' }, (manager) =>
      manager.query('SELECT app.forget_removed_before($1, $2), app.forget_kept_before($1, $2)', since),
    );
    const after = await counts();
    for (const table of ['debriefs', 'debrief_answer_versions', 'stories', 'threads'])
      expect([table, (before[table] ?? 0) - (after[table] ?? 0)]).toEqual([table, most]);

    await spec.app.get(Forgetting).forgetOld(most);
    // the debriefs that she did not delete, the bare rows of what stays with her, and the places of what was shared
    const left = { debriefs: many, debrief_answer_versions: 0, opportunities: 3, stories: 0, threads: many };
    expect(await counts()).toEqual(left);
    const { rows } = await spec.owner.query<object>('SELECT DISTINCT role_title, cohort_shielded FROM opportunities');
    expect(rows).toEqual([{ role_title: '', cohort_shielded: true }]);
    const { rows: shared } = await spec.owner.query<object>('SELECT DISTINCT role_title, parts FROM shared_versions');
    expect(shared).toEqual([{ role_title: '', parts: [] }]);
    await spec.app.get(Forgetting).forgetOld(most);
    expect(await counts()).toEqual(left);
  });
});
