import { randomUUID } from 'node:crypto';
import {
  listSessions,
  openDebrief,
  planSession,
  readCoachOverview,
  readDebrief,
  saveDebrief,
  search,
} from '@accelerator/contracts';
import { migrationFiles } from '@api/platform/database/migrate';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf } from '@api/testing/sessions';
import { juniper, layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let ruth: Client;
let adaeze: Client;
const params = { cohortId: juniper };

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  ruth = await spec.as(personId('ruth'));
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());

async function opened(): Promise<string> {
  const body = { id: randomUUID(), mode: 'full', answers: { process: 'CPO, insurer' } } as const;
  return (await adaeze.call(openDebrief, { body })).body.id;
}

describe('a day that cannot be meant', () => {
  it.each(['0000-06-01T10:00', '0000-01-01T00:00', '1999-12-31T23:59', '9999-12-31T23:59', '2101-01-01T00:00'])(
    'is no start of a session: %s',
    async (startsAtLocal) => {
      const answer = await ruth.call(planSession, { params, body: draftOf({ startsAtLocal }) });
      expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([422, ['startsAtLocal']]);
      expect((await ruth.call(readCoachOverview, { params })).status).toBe(200);
    },
  );

  it.each(['2000-01-01T00:00', '2100-12-31T23:59'])('is not this one: %s', async (startsAtLocal) => {
    const answer = await ruth.call(planSession, { params, body: draftOf({ startsAtLocal }) });
    expect(answer.status).toBe(201);
    for (const endpoint of [readCoachOverview, listSessions])
      expect((await ruth.send(endpoint, { params })).status).toBe(200);
  });

  it.each(['newsOn', 'lastConversationOn', 'circleBackOn', 'decidedToCloseOn'])(
    'is no %s of a debrief',
    async (key) => {
      const debriefId = await opened();
      for (const day of ['0000-06-01', '0202-11-23', '9999-12-31']) {
        const body = { answers: { [key]: day }, base: {} };
        const answer = await adaeze.call(saveDebrief, { params: { debriefId }, body });
        expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([422, ['answers', key]]);
      }
      const body = { answers: { [key]: '2026-11-23' }, base: {} };
      expect((await adaeze.call(saveDebrief, { params: { debriefId }, body })).status).toBe(200);
    },
  );

  it('narrows no search', async () => {
    expect((await adaeze.send(search, { body: { words: 'insurer', from: '0000-06-01' } })).status).toBe(422);
  });

  it('that was stored before is moved to one that can be', async () => {
    const debriefId = await opened();
    const session = draftOf();
    await ruth.call(planSession, { params, body: session });
    await spec.owner.query(`UPDATE sessions SET starts_at = '0001-06-01 BC' WHERE id = $1`, [session.id]);
    await spec.owner.query(`UPDATE debriefs SET answers = answers || '{"newsOn": "0000-06-01"}' WHERE id = $1`, [
      debriefId,
    ]);
    await spec.owner.query(`UPDATE cohorts SET ends_on = '9999-12-31' WHERE id = $1`, [juniper]);
    const healing = migrationFiles().find(({ name }) => name.endsWith('days-that-can-be-meant.sql'));
    await spec.owner.query(healing?.sql ?? '');
    for (const endpoint of [readCoachOverview, listSessions])
      expect((await ruth.send(endpoint, { params })).status).toBe(200);
    const { answers } = (await adaeze.call(readDebrief, { params: { debriefId } })).body;
    expect(answers).toMatchObject({ process: 'CPO, insurer', newsOn: null });
  });
});
