import { randomUUID } from 'node:crypto';
import { deleteDebrief, openDebrief, readDebrief, shareDebrief, updateSharedVersion } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { juniper, layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;
const heard: unknown[] = [];
const debriefId = randomUUID();
const words = {
  adviceSetting: 'witness-only',
  roleTitle: 'CPO',
  publicAlias: 'an insurer',
  parts: [{ part: 'kept' as const, text: 'The short version' }],
} as const;
const draft = {
  ...words,
  parts: [...words.parts],
  id: randomUUID(),
  cohortId: juniper,
  audience: 'cohort',
  authorDisplay: 'named',
} as const;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
  await adaeze.call(openDebrief, { body: { id: debriefId, mode: 'quick', answers: { process: 'CPO' } } });
  spec.owner.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? 'null')));
  await spec.owner.query('LISTEN live');
});
afterAll(() => spec.stop());

const share = () => adaeze.call(shareDebrief, { params: { debriefId }, body: { ...draft, parts: [...draft.parts] } });

async function rows(): Promise<number[]> {
  const { rows: counts } = await spec.owner.query<{ counts: number[] }>(
    `SELECT ARRAY[(SELECT count(*) FROM shared_versions WHERE withdrawn_at IS NULL), (SELECT count(*) FROM shared_version_authors),
       (SELECT count(*) FROM threads), (SELECT count(*) FROM audit_events), (SELECT count(*) FROM debriefs WHERE deleted_at IS NULL)]::int[] AS counts`,
  );
  return counts[0]?.counts ?? [];
}

/** Whatever is recorded fails from here on, as at a crash between two statements. */
async function breakTheRecord(broken: boolean): Promise<void> {
  await spec.owner.query('DROP TRIGGER IF EXISTS break ON audit_events');
  if (!broken) return;
  await spec.owner.query(
    `CREATE OR REPLACE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken on purpose'; END $$`,
  );
  await spec.owner.query('CREATE TRIGGER break BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION break()');
}

describe('sharing', () => {
  it('that breaks off half-way leaves nothing, tells nobody, and can be sent again', async () => {
    await breakTheRecord(true);
    const broken = await share();
    expect(broken.status).toBe(500);
    expect(broken.text).not.toMatch(/broken on purpose|audit|SQL/);
    expect(await rows()).toEqual([0, 0, 0, 0, 1]);
    expect(heard).toEqual([]);
    await breakTheRecord(false);
    expect((await share()).status).toBe(201);
    expect(await rows()).toEqual([1, 1, 1, 1, 1]);
  });

  it('tells of its thread by ids only', async () => {
    const [shared] = (await adaeze.call(readDebrief, { params: { debriefId } })).body.shared;
    expect(heard).toEqual([{ kind: 'thread', cohortId: juniper, threadId: shared?.threadId }]);
    const params = { debriefId, sharedVersionId: draft.id };
    await adaeze.call(updateSharedVersion, {
      params,
      body: { base: 1, ...words, parts: [{ part: 'kept', text: 'Other words' }] },
    });
    await spec.owner.query('SELECT 1');
    expect(heard).toHaveLength(2);
  });

  it('is taken back with the debrief wholly or not at all', async () => {
    await breakTheRecord(true);
    expect((await adaeze.call(deleteDebrief, { params: { debriefId } })).status).toBe(500);
    expect(await rows()).toEqual([1, 1, 1, 2, 1]);
    await breakTheRecord(false);
    expect((await adaeze.call(deleteDebrief, { params: { debriefId } })).status).toBe(204);
    expect(await rows()).toEqual([0, 1, 1, 3, 0]);
    await spec.owner.query('SELECT 1');
    expect(heard).toHaveLength(3);
  });
});
