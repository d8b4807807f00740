import { randomUUID } from 'node:crypto';
import {
  keep,
  keepNone,
  listKeeps,
  openDebrief,
  reopenDebrief,
  restDebrief,
  type DebriefDraft,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;

beforeAll(async () => {
  spec = await startApp();
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
});
afterAll(() => spec.stop());
beforeEach(() => spec.owner.query('DELETE FROM close_lines_said'));

const nothingKept = 'Nothing kept from this one? That is fine. It is put down.';
/** Rich, and without the quick line on what is worth keeping. */
const rich: DebriefDraft['answers'] = {
  process: 'CPO, insurer',
  outcomeKind: 'rejected-by-organisation',
  'caughtOffGuard/a/question': 'Why you?',
  'caughtOffGuard/b/question': 'Why now?',
  'landed/a/example': 'Redeployment before redundancy',
  clue: 'Look for places that want the hard part done well.',
};

async function rested(answers: DebriefDraft['answers'] = rich) {
  const debriefId = randomUUID();
  expect((await adaeze.call(openDebrief, { body: { id: debriefId, mode: 'full', answers } })).status).toBe(201);
  return { debriefId, end: (await adaeze.call(restDebrief, { params: { debriefId } })).body };
}
const listed = async (debriefId: string) => (await adaeze.call(listKeeps, { params: { debriefId } })).body;
const none = async (debriefId: string) => (await adaeze.call(keepNone, { params: { debriefId } })).body;
async function kept(debriefId: string, ...paths: string[]) {
  const entries = paths.map((path) => ({ path, id: randomUUID() }));
  return (await adaeze.call(keep, { params: { debriefId }, body: { entries } })).body;
}

describe('the line at the end', () => {
  it('waits until she has been asked what she keeps', async () => {
    const { debriefId, end } = await rested();
    expect(end).toMatchObject({ confirmation: 'Put down. It will be here when you want it.', closeLine: null });
    expect(await listed(debriefId)).toMatchObject({ answered: false, closeLine: null, ledger: null });
  });

  it('comes at once where there is nothing to keep', async () => {
    expect((await rested({ process: 'x' })).end.closeLine).toBe(nothingKept);
  });

  it('is chosen from what she kept, and never says that it was nothing', async () => {
    const lines: (string | null)[] = [];
    for (let time = 0; time < 8; time += 1) {
      const { debriefId } = await rested();
      const list = await kept(debriefId, 'caughtOffGuard/a', 'caughtOffGuard/b', 'landed/a');
      expect(list).toMatchObject({ answered: true, ledger: 'Kept: 2 questions, 1 story.' });
      lines.push(list.closeLine);
    }
    lines.slice(1).forEach((line, index) => expect(line).not.toBe(lines[index]));
    expect(lines).not.toContain(nothingKept);
    const counted = lines.filter((line) => line?.includes('kept') === false && /left you with|It was a no/.test(line));
    for (const line of counted) expect(line).toContain('two questions and one story');
  });

  it('after keeping none is one of those that count nothing, and stays answered', async () => {
    const { debriefId } = await rested();
    expect((await none(debriefId)).closeLine).toMatch(/^(You know something|Closer,|Nothing kept)/);
    const again = await listed(debriefId);
    expect(again).toMatchObject({ answered: true, closeLine: null });
    expect(again.items).toHaveLength(4);
  });

  it('is the same one where her answer is sent again, as after a lost reply', async () => {
    const { debriefId } = await rested();
    const { closeLine } = await none(debriefId);
    for (let time = 0; time < 4; time += 1) expect((await none(debriefId)).closeLine).toBe(closeLine);
  });

  it('is true of both devices: what one kept is not nothing to the other', async () => {
    for (let time = 0; time < 4; time += 1) {
      const { debriefId } = await rested();
      const lists = await Promise.all([none(debriefId), kept(debriefId, 'clue'), none(debriefId)]);
      expect(lists[1].closeLine).not.toBe(nothingKept);
      expect((await none(debriefId)).closeLine).not.toBe(nothingKept);
    }
  });

  it('is asked for anew when she takes it up again', async () => {
    const { debriefId } = await rested();
    await kept(debriefId, 'clue');
    await adaeze.call(reopenDebrief, { params: { debriefId } });
    expect(await listed(debriefId)).toMatchObject({ answered: false });
    expect((await adaeze.call(restDebrief, { params: { debriefId } })).body.closeLine).toBeNull();
    expect((await none(debriefId)).closeLine).not.toBe(nothingKept);
  });

  it('is not said on a heavy day, after a yes, or of a debrief that is open', async () => {
    const heavy = await rested({ ...rich, dayWeight: 'heavy' });
    expect([heavy.end.closeLine, (await kept(heavy.debriefId, 'clue')).closeLine]).toEqual([null, null]);
    const yes = await rested({ ...rich, outcomeKind: 'accepted' });
    expect(yes.end.closeLine).toMatch(/^One yes\. Congratulations\./);
    expect((await none(yes.debriefId)).closeLine).toBeNull();
    const debriefId = randomUUID();
    await adaeze.call(openDebrief, { body: { id: debriefId, mode: 'full', answers: rich } });
    expect(await kept(debriefId, 'clue')).toMatchObject({ answered: false, closeLine: null });
  });

  it('is nobody else’s to ask for', async () => {
    const { debriefId } = await rested();
    for (const key of ['birgit', 'ruth', 'petra', 'zelda'] as const)
      expect((await (await spec.as(personId(key))).call(keepNone, { params: { debriefId } })).status).toBe(404);
  });
});
