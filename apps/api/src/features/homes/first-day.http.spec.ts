import { randomUUID } from 'node:crypto';
import {
  archiveOpportunity,
  type EndpointSpec,
  makeCommitment,
  openDebrief,
  readHome,
  saveSetbackPlan,
  setQuietView,
  writeClue,
  writeCultureSignal,
  writeEnergyMark,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeSkillKept,
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
  [
    'energy_marks',
    writeEnergyMark,
    { topic: 'other', ownWords: 'Rotas', state: 'lit', markedOn: null, debriefId: null },
  ],
  ['skills_kept', writeSkillKept, { skill: 'other', ownWords: 'Rotas', keptOn: '2026-11-20', debriefId: null }],
  ['clues', writeClue, { words: 'Near water', writtenOn: '2026-11-20' }],
];

describe('who has written nothing yet', () => {
  it.each(firstThings)(
    'is told so until one of %s is hers, and not by what another wrote',
    async (table, deed, body) => {
      expect([await nothingYet(adaeze), await nothingYet(farida)]).toEqual([true, true]);
      expect((await adaeze.send(deed, { body: { id: randomUUID(), ...body } })).status).toBe(201);
      expect([await nothingYet(adaeze), await nothingYet(farida)]).toEqual([false, true]);
      await spec.owner.query(`DELETE FROM ${table} WHERE owner_id = $1`, [personId('adaeze')]);
    },
  );

  it('has begun with a setback plan, too', async () => {
    const plan = { first: 'walk to the river', tell: 'Farida', notDo: '', comeBack: '', more: '' };
    await adaeze.call(saveSetbackPlan, { body: { base: 0, ...plan } });
    expect(await nothingYet(adaeze)).toBe(false);
    await spec.owner.query('DELETE FROM setback_plans WHERE person_id = $1', [personId('adaeze')]);
  });

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
