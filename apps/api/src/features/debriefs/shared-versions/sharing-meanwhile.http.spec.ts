import { randomUUID } from 'node:crypto';
import {
  deleteDebrief,
  openDebrief,
  remindOfDebrief,
  reopenDebrief,
  restDebrief,
  restoreDebrief,
  saveDebrief,
  shareDebrief,
  type DebriefView,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { held, untilItWaits } from '@api/testing/waits';
import { juniper, layWorld, personId } from '@api/testing/world';

/** Two deeds with one debrief in the same moment, from two devices: the second waits until the first is done. */
let spec: SpecApp;
let adaeze: Client;
let at: { params: { debriefId: string } };

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());
beforeEach(async () => {
  at = { params: { debriefId: randomUUID() } };
  await adaeze.call(openDebrief, { body: { id: at.params.debriefId, mode: 'quick', answers: { process: 'CPO' } } });
});

const share = () =>
  adaeze.call(shareDebrief, {
    ...at,
    body: {
      id: randomUUID(),
      cohortId: juniper,
      audience: 'cohort',
      authorDisplay: 'named',
      adviceSetting: 'witness-only',
      roleTitle: 'CPO',
      publicAlias: 'an insurer',
      parts: [{ part: 'kept', text: 'The short version' }],
    },
  });

/** Begins `first`, which holds the debrief until it is recorded; `second` comes meanwhile. @returns what that is answered */
async function meanwhile<Answer>(first: () => Promise<unknown>, second: () => Promise<Answer>): Promise<Answer> {
  const begun = await held(spec, async (holder) => {
    await holder.query('LOCK TABLE audit_events IN SHARE ROW EXCLUSIVE MODE');
    const before = first();
    await untilItWaits(spec, before);
    const after = second();
    await untilItWaits(spec, after, 2);
    return [before, after] as const;
  });
  await begun[0];
  return begun[1];
}

const audiences = ({ shared }: DebriefView) => shared.map(({ audience }) => audience);

describe('what came while a debrief was being shared', () => {
  const patch = { answers: { kept: 'one' }, base: {} };
  it.each<[string, () => Promise<DebriefView>]>([
    ['a save', async () => (await adaeze.call(saveDebrief, { ...at, body: patch })).body.debrief],
    ['putting it down', async () => (await adaeze.call(restDebrief, at)).body.debrief],
    ['taking it up again', async () => (await adaeze.call(reopenDebrief, at)).body],
    ['a reminder', async () => (await adaeze.call(remindOfDebrief, { ...at, body: { when: 'tomorrow' } })).body],
  ])('%s is answered with what is shared now', async (_, deed) => {
    expect(audiences(await meanwhile(share, deed))).toEqual(['cohort']);
  });
});

describe('what came while a debrief was being deleted', () => {
  it('brings it back, and says that what was shared is taken back', async () => {
    await share();
    const restored = await meanwhile(
      () => adaeze.call(deleteDebrief, at),
      () => adaeze.call(restoreDebrief, at),
    );
    expect([restored.status, audiences(restored.body)]).toEqual([200, []]);
  });
});
