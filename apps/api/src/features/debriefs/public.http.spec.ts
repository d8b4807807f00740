import { randomUUID } from 'node:crypto';
import {
  deleteDebrief,
  openDebrief,
  remindOfDebrief,
  restDebrief,
  saveDebrief,
  type DebriefDraft,
  type ReminderChoice,
} from '@accelerator/contracts';
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
  const found = (key: Somebody = 'adaeze') => asks(key, (manager) => unreflectedEndings(manager, spec.clock.now()));
  const waiting = async (key: Somebody = 'adaeze') => (await found(key)).map(({ process }) => process);
  const at = (debriefId: string) => ({ params: { debriefId } });
  const remind = (id: string, when: ReminderChoice, client = adaeze) =>
    client.call(remindOfDebrief, { ...at(id), body: { when } });

  beforeEach(() => spec.owner.query('DELETE FROM debriefs; DELETE FROM reminders'));

  it('are hers, noted in lines or without, not gone through, latest first', async () => {
    const noted = await opened('noted', 'log');
    await adaeze.call(restDebrief, at(noted));
    spec.clock.advance(1000);
    await opened('lines', 'quick', { stayed: 'x', kept: ' ', energy: 'y' });
    spec.clock.advance(1000);
    const begun = await opened('begun', 'full');
    await opened('still in process', 'log', { outcomeKind: 'in-process' });
    await opened('in the middle of it', 'full', { doAgain: 'x' });
    await adaeze.call(restDebrief, at(await opened('gone through', 'quick', { kept: 'x' })));
    await adaeze.call(deleteDebrief, at(await opened('deleted', 'log')));
    expect((await found()).map(({ process, lines, askedFor }) => [process, lines, askedFor])).toEqual([
      ['begun', 0, null],
      ['lines', 2, null],
      ['noted', 0, null],
    ]);
    for (const nobody of ['birgit', 'ruth', 'petra'] as const) expect(await waiting(nobody)).toEqual([]);
    await adaeze.call(saveDebrief, { ...at(begun), body: { answers: { clue: 'x' }, base: {} } });
    expect(await waiting()).toEqual(['lines', 'noted']);
    spec.clock.advance(31 * day);
    expect(await waiting()).toEqual([]);
  });

  it('are three at the most', async () => {
    for (const process of ['1', '2', '3', '4']) {
      await opened(process, 'log');
      spec.clock.advance(1000);
    }
    expect(await waiting()).toEqual(['4', '3', '2']);
  });

  it('are left as they are when she says so, for good, until she wants them herself', async () => {
    const id = await opened('left', 'quick', { kept: 'x' });
    expect((await remind(id, 'never')).status).toBe(200);
    spec.clock.advance(9 * day);
    expect(await waiting()).toEqual([]);
    await remind(id, 'whenever');
    expect(await waiting()).toEqual(['left']);
    await remind(id, 'never');
    await adaeze.call(saveDebrief, {
      ...at(id),
      body: { answers: { circleBackOn: '2026-12-04' }, base: {} },
    });
    spec.clock.advance(2 * day);
    expect(await waiting()).toEqual(['left']);
  });

  it('come on the day that she named, not before, and not for ever', async () => {
    const id = await opened('on Saturday', 'log');
    await remind(id, 'at-the-weekend');
    for (const [days, offered] of [
      [0, []],
      [4, []],
      [1, ['on Saturday']],
      [30, ['on Saturday']],
      [1, []],
    ] as const) {
      spec.clock.advance(days * day);
      expect(await waiting()).toEqual(offered);
    }
  });

  it('count that day where she is', async () => {
    await remind(await opened('tomorrow', 'log'), 'tomorrow');
    spec.clock.set(new Date('2026-11-23T23:30:00Z'));
    expect(await waiting()).toEqual([]);
    await spec.owner.query(`UPDATE accounts SET time_zone = 'Europe/Oslo' WHERE person_id = $1`, [personId('adaeze')]);
    expect(await waiting()).toEqual(['tomorrow']);
    await spec.owner.query(`UPDATE accounts SET time_zone = 'Europe/London' WHERE person_id = $1`, [
      personId('adaeze'),
    ]);
  });

  it('are among them one that she put down and wanted to see again, with the day for which she asked', async () => {
    const id = await opened('again', 'full', { doAgain: 'x', circleBackOn: null });
    const body = { answers: { circleBackOn: '2026-11-26' }, base: {} };
    await adaeze.call(saveDebrief, { ...at(id), body });
    await adaeze.call(restDebrief, at(id));
    expect(await waiting()).toEqual([]);
    spec.clock.advance(3 * day);
    expect(await found()).toMatchObject([{ process: 'again', state: 'rested', askedFor: '2026-11-26' }]);
    await remind(id, 'never');
    expect(await waiting()).toEqual([]);
  });

  it('are nobody else’s to put off or to leave', async () => {
    const id = await opened('hers', 'log');
    for (const key of ['birgit', 'ruth', 'petra'] as const) {
      const other = await spec.as(personId(key));
      for (const when of ['tomorrow', 'never', 'whenever'] as const)
        expect((await remind(id, when, other)).status).toBe(404);
    }
    expect(await waiting()).toEqual(['hers']);
  });
});
