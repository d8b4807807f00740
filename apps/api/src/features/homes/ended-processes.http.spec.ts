import { randomUUID } from 'node:crypto';
import {
  archiveOpportunity,
  changeOpportunity,
  deleteOpportunity,
  openDebrief,
  readHome,
  remindOfOpportunity,
  writeOpportunity,
  type OpportunityDraft,
  type ReminderChoice,
} from '@accelerator/contracts';
import { specNow, startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;
const day = 86_400_000;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());
beforeEach(async () => {
  spec.clock.set(specNow);
  await spec.owner.query('DELETE FROM debriefs; DELETE FROM opportunities');
});

async function ended(roleTitle: string, more: Partial<OpportunityDraft> = {}): Promise<string> {
  const id = randomUUID();
  const body = { id, roleTitle, outcome: 'ghosted', endedOn: '2026-11-20', ...more } as const;
  expect((await adaeze.call(writeOpportunity, { body })).status).toBe(201);
  return id;
}

const offered = async (client = adaeze) => (await client.call(readHome)).body.endedProcesses;
const names = async () => (await offered()).map(({ process }) => process);
const remind = (opportunityId: string, when: ReminderChoice, client = adaeze) =>
  client.call(remindOfOpportunity, { params: { opportunityId }, body: { when } });

describe('a process that ended and of which no debrief tells', () => {
  it('waits on her day page with its freshness, and on nobody else’s', async () => {
    const id = await ended('CPO', { organisationName: 'Halden' });
    expect(await offered()).toEqual([
      { opportunityId: id, process: 'CPO, Halden', endedOn: '2026-11-20', freshness: 'fresh', askedFor: null },
    ]);
    for (const key of ['birgit', 'ruth', 'petra'] as const)
      expect(await offered(await spec.as(personId(key)))).toEqual([]);
  });

  it('is fresh for as long as the programme chose', async () => {
    await ended('CPO');
    await spec.owner.query('UPDATE programmes SET fresh_window_hours = 24');
    expect((await offered())[0]?.freshness).toBe('recent');
    await spec.owner.query('UPDATE programmes SET fresh_window_hours = DEFAULT');
    expect((await offered())[0]?.freshness).toBe('fresh');
  });

  it('is none that is open, put away, deleted, long past, or written of', async () => {
    await ended('Open', { outcome: null, endedOn: null });
    await adaeze.call(archiveOpportunity, { params: { opportunityId: await ended('Put away') } });
    await adaeze.call(deleteOpportunity, { params: { opportunityId: await ended('Deleted') } });
    await ended('Long past', { endedOn: '2026-10-20' });
    const opportunity = await ended('Written of');
    const answers = { process: 'Written of', opportunity };
    await adaeze.call(openDebrief, { body: { id: randomUUID(), mode: 'log', answers } });
    await ended('Without a day', { endedOn: null });
    expect(await names()).toEqual(['Without a day']);
  });

  it('are three at the most, the latest first, and cost no statement more', async () => {
    const none = (await adaeze.call(readHome)).statements;
    for (const on of ['17', '19', '16', '18']) await ended(on, { endedOn: `2026-11-${on}` });
    const { body, statements } = await adaeze.call(readHome);
    expect(body.endedProcesses.map(({ process }) => process)).toEqual(['19', '18', '17']);
    expect(statements).toBe(none);
  });

  it('is asked about on the day that she names, or left as it is', async () => {
    const id = await ended('CPO');
    expect((await remind(id, 'at-the-weekend')).status).toBe(204);
    expect(await names()).toEqual([]);
    spec.clock.advance(5 * day);
    expect(await offered()).toMatchObject([{ opportunityId: id, askedFor: '2026-11-28' }]);
    await remind(id, 'never');
    expect(await names()).toEqual([]);
    await remind(id, 'whenever');
    expect(await names()).toEqual(['CPO']);
  });

  const marks = async (id: string) => {
    const { rows } = await spec.owner.query<object>('SELECT ask_on, left_at FROM opportunities WHERE id = $1', [id]);
    return rows;
  };
  const nothing = [{ ask_on: null, left_at: null }];

  it.each(['never', 'at-the-weekend'] as const)(
    'that goes on again and ends anew is asked about anew: %s',
    async (when) => {
      const id = await ended('CPO');
      const change = (base: number, fields: Partial<OpportunityDraft>) =>
        adaeze.call(changeOpportunity, { params: { opportunityId: id }, body: { base, ...fields } });
      await remind(id, when);
      await change(1, { notes: 'They were kind.' });
      expect(await names()).toEqual([]);
      expect((await change(2, { outcome: null, endedOn: null })).status).toBe(200);
      expect([await names(), await marks(id)]).toEqual([[], nothing]);
      const late = await remind(id, 'never');
      expect([late.status, late.problem.code, await marks(id)]).toEqual([409, 'conflict', nothing]);
      await change(3, { outcome: 'ghosted', endedOn: '2026-11-22' });
      expect(await names()).toEqual(['CPO']);
    },
  );

  it('that ended otherwise than she thought is asked about anew', async () => {
    const id = await ended('CPO');
    await remind(id, 'never');
    const body = { base: 1, outcome: 'rejected-by-organisation' } as const;
    expect((await adaeze.call(changeOpportunity, { params: { opportunityId: id }, body })).status).toBe(200);
    expect([await names(), await marks(id)]).toEqual([['CPO'], nothing]);
  });

  it('is nobody else’s to put off or to leave, nor hers once it is deleted', async () => {
    const id = await ended('CPO');
    for (const key of ['birgit', 'ruth', 'petra'] as const)
      expect((await remind(id, 'never', await spec.as(personId(key)))).status).toBe(404);
    expect(await names()).toEqual(['CPO']);
    await adaeze.call(deleteOpportunity, { params: { opportunityId: id } });
    expect((await remind(id, 'never')).status).toBe(404);
  });
});
