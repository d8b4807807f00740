import { randomUUID } from 'node:crypto';
import { deleteDebrief, openDebrief, restDebrief, saveDebrief, type DebriefDraft } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId, type Somebody } from '@api/testing/world';
import { unreflectedEndings } from './public';

let spec: SpecApp;
let adaeze: Client;
const day = 86_400_000;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());
beforeEach(() => spec.clock.set(specNow));

const asks = <Result>(key: Somebody, work: (manager: EntityManager) => Promise<Result>) =>
  spec.database.as({ kind: 'person', personId: personId(key) }, work);

async function opened(
  process: string,
  mode: DebriefDraft['mode'],
  answers: DebriefDraft['answers'] = {},
): Promise<string> {
  const body = { id: randomUUID(), mode, answers: { process, ...answers } };
  return (await adaeze.call(openDebrief, { body })).body.id;
}

describe('endings that wait for a look', () => {
  const waiting = async (key: Somebody = 'adaeze') =>
    (await asks(key, (manager) => unreflectedEndings(manager, spec.clock.now()))).map(({ process }) => process);

  it('are hers, without a line, not gone through, latest first, at most three', async () => {
    const noted = await opened('noted', 'log');
    await adaeze.call(restDebrief, { params: { debriefId: noted } });
    spec.clock.advance(1000);
    const begun = await opened('begun', 'quick');
    await opened('still in process', 'log', { outcomeKind: 'in-process' });
    await opened('written', 'quick', { kept: 'x' });
    const gone = await opened('gone through', 'quick');
    await adaeze.call(restDebrief, { params: { debriefId: gone } });
    const deleted = await opened('deleted', 'log');
    await adaeze.call(deleteDebrief, { params: { debriefId: deleted } });
    expect(await waiting()).toEqual(['begun', 'noted']);
    expect(await waiting('birgit')).toEqual([]);
    expect(await waiting('ruth')).toEqual([]);
    await adaeze.call(saveDebrief, { params: { debriefId: begun }, body: { answers: { energy: 'x' }, base: {} } });
    expect(await waiting()).toEqual(['noted']);
    spec.clock.advance(31 * day);
    expect(await waiting()).toEqual([]);
  });
});
