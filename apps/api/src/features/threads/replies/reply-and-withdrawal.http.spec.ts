import { randomUUID } from 'node:crypto';
import { postReply, removeThread, withdrawSharedVersion, type ReplyKind } from '@accelerator/contracts';
import type pg from 'pg';
import { startApp, specNow, type SpecApp } from '@api/testing/app';
import { layShared, type SharedScene } from '@api/testing/conversations';
import { inTurn } from '@api/testing/waits';
import { juniper, layWorld, personId } from '@api/testing/world';

/** A reply and the end of its conversation in the same moment: two transactions, one held open while the other comes. */
let spec: SpecApp;
let scene: SharedScene;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
});
afterAll(() => spec.stop());
beforeEach(async () => {
  await spec.owner.query('TRUNCATE threads, shared_versions CASCADE');
  scene = await layShared(spec, { author: 'adaeze', adviceSetting: 'ideas-welcome' });
});

const kinds: readonly ReplyKind[] = ['appreciate', 'holding'];
const withdrawn = async () =>
  (await spec.owner.query<{ withdrawn: boolean }>('SELECT withdrawn FROM replies')).rows.map((row) => row.withdrawn);

async function posting(kind: ReplyKind) {
  const birgit = await spec.as(personId('birgit'));
  const body = { id: randomUUID(), kind, body: kind === 'holding' ? '' : 'You asked three people.' };
  return () => birgit.send(postReply, { params: { cohortId: juniper, threadId: scene.threadId }, body });
}

async function takingBack() {
  const adaeze = await spec.as(personId('adaeze'));
  const { debriefId, sharedVersionId } = scene;
  return () => adaeze.call(withdrawSharedVersion, { params: { debriefId, sharedVersionId } });
}

/** A reply that is written and not yet committed. */
const written = (kind: ReplyKind) => (holder: pg.Client) =>
  holder.query(
    `INSERT INTO replies (id, thread_id, cohort_id, audience, shared_version_id, kind, body, writer_id, created_at)
     SELECT gen_random_uuid(), t.id, t.cohort_id, t.audience, t.shared_version_id, $2, '', $3, $4 FROM threads t WHERE t.id = $1`,
    [scene.threadId, kind, personId('birgit'), specNow],
  );

describe('a reply and a withdrawal in the same moment', () => {
  it.each(kinds)('%s: what comes while the version is taken back is refused', async (kind) => {
    const leave = (holder: pg.Client) =>
      holder.query('UPDATE shared_versions SET withdrawn_at = $2 WHERE id = $1', [scene.sharedVersionId, specNow]);
    expect((await inTurn(spec, leave, await posting(kind))).status).toBe(403);
    expect(await withdrawn()).toEqual([]);
  });

  it.each(kinds)('%s: what came a moment before is taken along', async (kind) => {
    expect((await inTurn(spec, written(kind), await takingBack())).status).toBe(200);
    expect(await withdrawn()).toEqual([true]);
  });

  it.each(kinds)('%s: nothing is lost where nobody takes anything back', async (kind) => {
    expect((await (await posting(kind))()).status).toBe(201);
    expect(await withdrawn()).toEqual([false]);
  });

  it('is the same where a question is removed', async () => {
    const threadId = randomUUID();
    await spec.owner.query(
      `INSERT INTO threads (id, cohort_id, kind, audience, title, opened_by, opened_at, last_activity_at)
       VALUES ($1, $2, 'question', 'cohort', 'A question', $3, $4, $4)`,
      [threadId, juniper, personId('adaeze'), specNow],
    );
    scene = { ...scene, threadId };
    const adaeze = await spec.as(personId('adaeze'));
    const remove = () => adaeze.call(removeThread, { params: { cohortId: juniper, threadId }, query: { base: 1 } });
    expect((await inTurn(spec, written('notice'), remove)).status).toBe(204);
    expect(await withdrawn()).toEqual([true]);
    await spec.owner.query('UPDATE threads SET removed_at = NULL WHERE id = $1', [threadId]);
    const leave = (holder: pg.Client) =>
      holder.query('UPDATE threads SET removed_at = $2 WHERE id = $1', [threadId, specNow]);
    expect((await inTurn(spec, leave, await posting('notice'))).status).toBe(403);
    expect(await withdrawn()).toEqual([true]);
  });
});
