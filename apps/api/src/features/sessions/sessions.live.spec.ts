import { randomUUID } from 'node:crypto';
import {
  cancelSession,
  changeCommitment,
  deleteCommitment,
  endSession,
  LiveEvent,
  makeCommitment,
  markAttendance,
  planSession,
  publishSession,
  walkAgenda,
  writeCoachNote,
  writeRecap,
} from '@accelerator/contracts';
import pg from 'pg';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { draftOf, signInAll } from '@api/testing/sessions';
import { enrolmentId, juniper, layWorld, people, personId, type Somebody } from '@api/testing/world';

/** What the deeds say on the channel, and who may hear it. */
let spec: SpecApp;
let as: (key: Somebody) => Client;
let ear: pg.Client;
const heard: LiveEvent[] = [];

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  as = await signInAll(spec);
  ear = new pg.Client(spec.env.databaseUrl);
  await ear.connect();
  ear.on('notification', ({ payload }) => heard.push(LiveEvent.parse(JSON.parse(payload ?? ''))));
  await ear.query('LISTEN live');
});
afterAll(async () => {
  await ear.end();
  await spec.stop();
});

/** What has been said since the last time. A statement's answer comes after the notices before it. */
async function said(): Promise<LiveEvent[]> {
  await ear.query('SELECT 1');
  return heard.splice(0);
}

async function audience(event: LiveEvent): Promise<string[]> {
  const ids = await spec.database.audienceOf(
    event,
    people.map(([key]) => personId(key)),
  );
  return people.filter(([key]) => ids.includes(personId(key))).map(([key]) => key);
}

const juniperPeople = ['adaeze', 'birgit', 'carmen', 'farida', 'ruth', 'naomi'];

it('a session is told of when it is shown, walked, ended, recapped, called off; ids only', async () => {
  const draft = draftOf();
  const sessionId = draft.id;
  const params = { cohortId: juniper, sessionId };
  const event: LiveEvent = { kind: 'session', cohortId: juniper, sessionId };
  const coach = as('ruth');
  await coach.call(planSession, { params, body: draft });
  expect(await said()).toEqual([]);
  expect(await audience(event)).toEqual(['ruth', 'naomi']);
  await coach.call(publishSession, { params });
  expect(await said()).toEqual([event]);
  expect(await audience(event)).toEqual(juniperPeople);
  await coach.call(publishSession, { params });
  expect(await said()).toEqual([]);
  await coach.call(walkAgenda, {
    params: { ...params, itemId: draft.agenda[0]?.id ?? '' },
    body: { state: 'running' },
  });
  await coach.call(endSession, { params });
  await coach.call(writeRecap, { params, body: { recap: 'We met.', revision: 2 } });
  expect(await said()).toEqual([event, event, event]);
  await coach.call(markAttendance, {
    params: { ...params, enrolmentId: enrolmentId('adaeze') },
    body: { mark: 'present' },
  });
  await coach.call(writeCoachNote, { params, body: { id: randomUUID(), body: 'Canary.', revision: 0 } });
  expect(await said()).toEqual([]);
});

it('a draft that is called off is told of to nobody', async () => {
  const draft = draftOf();
  const params = { cohortId: juniper, sessionId: draft.id };
  await as('ruth').call(planSession, { params, body: draft });
  await as('ruth').call(cancelSession, { params });
  expect(await said()).toEqual([]);
});

it('a commitment is told of where it is shown to the cohort', async () => {
  const words = { cueKind: 'after-event', cue: 'lunch', act: 'write', lookBackOn: null, sessionId: null } as const;
  const [own, shown] = [randomUUID(), randomUUID()];
  await as('adaeze').call(makeCommitment, { body: { id: own, ...words, showTo: 'me', cohortId: juniper } });
  expect(await said()).toEqual([]);
  await as('adaeze').call(makeCommitment, { body: { id: shown, ...words, showTo: 'cohort', cohortId: juniper } });
  const event = { kind: 'commitment', cohortId: juniper } as const;
  expect(await said()).toEqual([event]);
  expect(await audience(event)).toEqual(juniperPeople);
  // out of sight, and taken away: whoever has it open asks again
  const at = (commitmentId: string) => ({ params: { commitmentId } });
  await as('adaeze').call(changeCommitment, { ...at(shown), body: { base: 1, showTo: 'me' } });
  expect(await said()).toEqual([event]);
  await as('adaeze').call(changeCommitment, { ...at(shown), body: { base: 2, showTo: 'cohort' } });
  await as('adaeze').call(deleteCommitment, { ...at(shown), query: { base: 3 } });
  expect(await said()).toEqual([event, event]);
  await as('adaeze').call(deleteCommitment, { ...at(own), query: { base: 1 } });
  expect(await said()).toEqual([]);
});
