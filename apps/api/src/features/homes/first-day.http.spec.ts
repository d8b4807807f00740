import { randomUUID } from 'node:crypto';
import {
  archiveOpportunity,
  type EndpointSpec,
  makeCommitment,
  openDebrief,
  readHome,
  setQuietView,
  writeCultureSignal,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeStory,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;
let farida: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
  farida = await spec.as(personId('farida'));
});
afterAll(() => spec.stop());

const nothingYet = async (client: Client) => (await client.call(readHome)).body.nothingYet ?? false;
const own = { showTo: 'me', cohortId: null, sessionId: null, lookBackOn: null, debriefId: null };

const firstThings: readonly (readonly [table: string, deed: EndpointSpec, body: object])[] = [
  ['debriefs', openDebrief, { mode: 'log', answers: { process: 'CPO' } }],
  ['opportunities', writeOpportunity, { roleTitle: 'CPO' }],
  ['commitments', makeCommitment, { cueKind: 'after-event', cue: 'it rains', act: 'write to Ines', ...own }],
  ['stories', writeStory, { title: 'The winter plan' }],
  ['interview_questions', writeQuestion, { question: 'What would you stop?' }],
  ['culture_signals', writeCultureSignal, { observation: 'They listened.', polarity: 'green' }],
  ['non_negotiables', writeNonNegotiable, { statement: 'A budget of my own', strength: 'must' }],
];

describe('who has not begun yet', () => {
  it.each(firstThings)(
    'is told so until one of %s is hers, and not by what another wrote',
    async (table, deed, body) => {
      expect([await nothingYet(adaeze), await nothingYet(farida)]).toEqual([true, true]);
      expect((await adaeze.send(deed, { body: { id: randomUUID(), ...body } })).status).toBe(201);
      expect([await nothingYet(adaeze), await nothingYet(farida)]).toEqual([false, true]);
      await spec.owner.query(`DELETE FROM ${table} WHERE owner_id = $1`, [personId('adaeze')]);
    },
  );

  it('is not told so in quiet view, nor once what she wrote is put away', async () => {
    await adaeze.call(setQuietView, { body: { days: 2 } });
    expect(await nothingYet(adaeze)).toBe(false);
    await adaeze.call(setQuietView, { body: { days: 0 } });
    expect(await nothingYet(adaeze)).toBe(true);
    const opportunityId = randomUUID();
    await adaeze.call(writeOpportunity, { body: { id: opportunityId, roleTitle: 'CPO' } });
    await adaeze.call(archiveOpportunity, { params: { opportunityId } });
    expect(await nothingYet(adaeze)).toBe(false);
  });
});
