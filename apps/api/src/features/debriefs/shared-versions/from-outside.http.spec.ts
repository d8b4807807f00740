import { randomUUID } from 'node:crypto';
import { openThread, postReply, readThread, updateSharedVersion, withdrawSharedVersion } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layShared, type SharedScene } from '@api/testing/conversations';
import { refused, RowAttempts } from '@api/testing/row-attempts';
import { enrolmentId, juniper, layWorld, personId } from '@api/testing/world';

/** Adaeze has shared a debrief, asked a question and replied to Birgit; then she leaves the cohort. */
let spec: SpecApp;
let rows: RowAttempts;
let adaeze: Client;
let birgit: Client;
let scene: SharedScene;
const questionId = randomUUID();
const inJuniper = { params: { cohortId: juniper } };
const me = { kind: 'person', personId: personId('adaeze') } as const;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  rows = new RowAttempts(spec);
  [adaeze, birgit] = [await spec.as(personId('adaeze')), await spec.as(personId('birgit'))];
  scene = await layShared(spec, { author: 'adaeze' });
  const question = { id: questionId, kind: 'question', title: 'Who?', body: '' } as const;
  expect((await adaeze.call(openThread, { ...inJuniper, body: question })).status).toBe(201);
  const reply = { id: randomUUID(), kind: 'appreciate', body: 'Thank you.' } as const;
  const params = { cohortId: juniper, threadId: (await layShared(spec, { author: 'birgit' })).threadId };
  expect((await adaeze.call(postReply, { params, body: reply })).status).toBe(201);
});
afterAll(() => spec.stop());

const place = (status: string) =>
  spec.owner.query('UPDATE enrolments SET status = $2 WHERE id = $1', [enrolmentId('adaeze'), status]);
const at = () => ({ params: { debriefId: scene.debriefId, sharedVersionId: scene.sharedVersionId } });
const read = () => birgit.call(readThread, { params: { cohortId: juniper, threadId: scene.threadId } });
const words = (roleTitle: string) => ({
  base: 1,
  adviceSetting: 'ideas-welcome' as const,
  roleTitle,
  publicAlias: 'an insurer',
  parts: [{ part: 'kept' as const, text: 'Other words.' }],
});

const deeds = [
  `UPDATE shared_versions SET role_title = 'Other'`,
  `UPDATE threads SET title = 'Other'`,
  `UPDATE threads SET rested_at = now()`,
  `UPDATE replies SET body = 'Other'`,
];

describe('who is in the cohort', () => {
  it('changes what they see, and what she wrote', async () => {
    expect((await adaeze.call(updateSharedVersion, { ...at(), body: words('CPO') })).status).toBe(200);
    for (const deed of deeds) expect(await rows.reach(me, deed)).toBeGreaterThan(0);
  });
});

describe('who has left it', () => {
  beforeAll(() => place('withdrawn'));

  it('puts no other words there', async () => {
    const before = (await read()).text;
    const { status, problem } = await adaeze.call(updateSharedVersion, { ...at(), body: words('Chair') });
    expect([status, problem.code]).toEqual([403, 'refused']);
    for (const deed of deeds) expect([deed, await rows.reach(me, deed)]).toEqual([deed, refused]);
    expect((await read()).text).toBe(before);
  });

  it('takes back what she shared', async () => {
    expect((await adaeze.call(withdrawSharedVersion, at())).status).toBe(200);
    expect((await read()).status).toBe(404);
  });
});
