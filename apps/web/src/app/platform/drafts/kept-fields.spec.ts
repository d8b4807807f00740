import { ProblemError } from '@web/platform/problem';
import { drawers } from '@web/testing/drawers';
import { KeptFields } from './kept-fields';
import { fieldsIn } from './kept-value';

interface Words {
  readonly name: string;
  readonly about: string;
  readonly contact: string;
}
const held: Words = { name: 'Seats', about: 'Twelve weeks.', contact: 'Petra' };

function wordsIn(current: unknown): Words | null {
  const [name, about, contact] = ['name', 'about', 'contact'].map((field) => fieldsIn(current).get(field));
  return typeof name === 'string' && typeof about === 'string' && typeof contact === 'string'
    ? { name, about, contact }
    : null;
}
const form = (drafts = drawers()) => new KeptFields<Words>(drafts, () => 'programme', wordsIn);
const torn = (current: unknown) => () => Promise.reject(new ProblemError('conflict', 'Also changed.', [], current));
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function opened(drafts = drawers()) {
  const fields = form(drafts);
  await fields.open(held);
  return fields;
}

describe('the fields of a form that several people write', () => {
  it('are sent where she changed them, with what she saw there, and kept until then', async () => {
    const drafts = drawers();
    const fields = await opened(drafts);
    fields.write({ name: 'Tables' });
    await turn();
    expect(drafts.held.get('programme')).toEqual({ seen: held, words: { ...held, name: 'Tables' } });
    const work = jest.fn(() => Promise.resolve());
    expect(await fields.send(work)).toBe(true);
    expect(work).toHaveBeenCalledWith({ name: 'Tables' }, { name: 'Seats' });
    expect(drafts.held.size).toBe(0);
  });

  it('stay under her hands when what the server holds is read anew', async () => {
    const fields = await opened();
    fields.write({ name: 'Tables' });
    await fields.open({ ...held, about: 'Ten weeks.' });
    fields.write({ contact: 'Ruth' });
    expect(fields.words()).toEqual({ name: 'Tables', about: 'Ten weeks.', contact: 'Ruth' });
    const work = jest.fn(() => Promise.resolve());
    await fields.send(work);
    expect(work).toHaveBeenCalledWith({ name: 'Tables', contact: 'Ruth' }, { name: 'Seats', contact: 'Petra' });
  });

  it('come back beneath what she types before the device has answered', async () => {
    const drafts = drawers({ programme: { seen: held, words: { ...held, name: 'Tables', about: 'Kept.' } } });
    const fields = form(drafts);
    const opening = fields.open(held);
    fields.write({ about: 'Typed.' });
    await opening;
    expect(fields.words()).toEqual({ name: 'Tables', about: 'Typed.', contact: 'Petra' });
    await turn();
    expect(drafts.held.get('programme')).toEqual({ seen: held, words: fields.words() });
  });

  it('of another one are its own', async () => {
    const at: { where: 'programme' | `cohort ${string}` } = { where: 'programme' };
    const drafts = drawers({ programme: { seen: held, words: { ...held, name: 'Tables' } } });
    const fields = new KeptFields<Words>(drafts, () => at.where, wordsIn);
    const late = fields.open(held);
    at.where = 'cohort 1';
    await fields.open({ ...held, name: 'Juniper' });
    await late;
    expect(fields.words()).toEqual({ ...held, name: 'Juniper' });
  });

  it('that change while others are on their way are still to be sent, on what those became', async () => {
    const drafts = drawers();
    const fields = await opened(drafts);
    fields.write({ name: 'Tables' });
    const meanwhile = () => (fields.write({ name: 'Tables, and chairs' }), Promise.resolve());
    expect(await fields.send(meanwhile)).toBe(false);
    await turn();
    expect(drafts.held.get('programme')).toEqual({
      seen: { ...held, name: 'Tables' },
      words: { ...held, name: 'Tables, and chairs' },
    });
    const work = jest.fn(() => Promise.resolve());
    expect(await fields.send(work)).toBe(true);
    expect(work).toHaveBeenCalledWith({ name: 'Tables, and chairs' }, { name: 'Tables' });
  });

  it('that turn out to have arrived are kept here no longer', async () => {
    const drafts = drawers();
    const fields = await opened(drafts);
    fields.write({ name: 'Tables' });
    await fields.send(() => Promise.reject(new ProblemError('unavailable', 'The answer was lost.')));
    await turn();
    expect(drafts.held.size).toBe(1);
    await fields.open({ ...held, name: 'Tables' });
    await turn();
    expect([fields.changed(), drafts.held.size]).toEqual([false, 0]);
    const later = drawers({ programme: { seen: held, words: { ...held, name: 'Tables' } } });
    await form(later).open({ ...held, name: 'Tables' });
    await turn();
    expect(later.held.size).toBe(0);
  });

  it('that have arrived are seen, and nothing of them is sent again', async () => {
    const fields = await opened();
    fields.write({ name: 'Tables' });
    expect(fields.changed()).toBe(true);
    await fields.send(() => Promise.resolve());
    expect([fields.changed(), fields.words()]).toEqual([false, { ...held, name: 'Tables' }]);
  });

  it('that arrive once another form is open are gone from here, and that one is as it was', async () => {
    const at: { where: 'programme' | `cohort ${string}` } = { where: 'programme' };
    const drafts = drawers();
    const fields = new KeptFields<Words>(drafts, () => at.where, wordsIn);
    await fields.open(held);
    fields.write({ name: 'Tables' });
    await turn();
    const leaving = async () => {
      at.where = 'cohort 1';
      await fields.open({ ...held, name: 'Juniper' });
      fields.write({ name: 'Rowan' });
    };
    expect(await fields.send(leaving)).toBe(true);
    await turn();
    expect([[...drafts.held.keys()], fields.words()?.name, fields.changed()]).toEqual([['cohort 1'], 'Rowan', true]);
  });

  it('come back over what others did to the rest, with what she saw then', async () => {
    const kept = drawers({ programme: { seen: held, words: { ...held, name: 'Tables', contact: 'Ruth' } } });
    const fields = form(kept);
    await fields.open({ name: 'Benches', about: 'Ten weeks.', contact: 'Ruth' });
    expect(fields.words()).toEqual({ name: 'Tables', about: 'Ten weeks.', contact: 'Ruth' });
    const work = jest.fn(() => Promise.resolve());
    await fields.send(work);
    expect(work).toHaveBeenCalledWith({ name: 'Tables' }, { name: 'Seats' });
  });

  it.each([{ name: 'Tables' }, { seen: null, words: held }, 'Tables'])(
    'are as they stand where the device holds %j',
    async (kept) => {
      const fields = await opened(drawers({ programme: kept }));
      expect(fields.words()).toEqual(held);
    },
  );

  it('stay as they are where something else went wrong', async () => {
    const drafts = drawers();
    const fields = await opened(drafts);
    fields.write({ name: 'Tables' });
    for (const current of [undefined, { name: 3 }]) {
      expect(await fields.send(torn(current))).toBe(false);
      expect([fields.theirs(), fields.deed.text()]).toEqual([null, 'Also changed.']);
    }
    fields.keepMine();
    fields.takeTheirs()();
    expect(fields.deed.text()).toBe('Also changed.');
    expect(fields.words()).toEqual({ ...held, name: 'Tables' });
    expect(drafts.held.has('programme')).toBe(true);
    await fields.drop();
    expect(drafts.held.size).toBe(0);
  });

  it('are those of the form that was opened last', async () => {
    const fields = form(drawers({ programme: { seen: held, words: { ...held, name: 'Tables' } } }));
    await Promise.all([fields.open({ ...held, about: 'Before.' }), fields.open(held)]);
    expect(fields.words()).toEqual({ ...held, name: 'Tables' });
  });

  it('are not there before the form is', async () => {
    const fields = form();
    fields.write({ name: 'Tables' });
    expect([fields.words(), fields.theirs(), fields.changed()]).toEqual([null, null, false]);
    expect(await fields.send(() => Promise.resolve())).toBe(false);
  });
});

describe('a field that somebody changed meanwhile', () => {
  const now = { name: 'Benches', about: 'Ten weeks.', contact: 'Petra' };
  async function clash() {
    const fields = await opened();
    fields.write({ name: 'Tables', contact: 'Ruth' });
    await fields.send(torn(now));
    expect(fields.theirs()).toEqual({ name: 'Benches' });
    expect(fields.words()).toMatchObject({ name: 'Tables', contact: 'Ruth' });
    return fields;
  }
  const sent = async (fields: KeptFields<Words>) => {
    const work = jest.fn(() => Promise.resolve());
    await fields.send(work);
    return work.mock.calls[0];
  };

  it('gets her words when she says so, and what others did to the rest stays', async () => {
    const fields = await clash();
    fields.keepMine();
    expect([fields.theirs(), fields.words()]).toEqual([null, { ...now, name: 'Tables', contact: 'Ruth' }]);
    expect(await sent(fields)).toEqual([
      { name: 'Tables', contact: 'Ruth' },
      { name: 'Benches', contact: 'Petra' },
    ]);
  });

  it('leaves nothing on this device where it stays and nothing else was changed', async () => {
    const drafts = drawers();
    const fields = await opened(drafts);
    fields.write({ name: 'Tables' });
    await fields.send(torn(now));
    fields.takeTheirs();
    await turn();
    expect([fields.words(), fields.changed(), drafts.held.size]).toEqual([now, false, 0]);
  });

  it('stays when she says so, with what else she changed; her words can be had back', async () => {
    const fields = await clash();
    const bringBack = fields.takeTheirs();
    expect(fields.words()).toEqual({ ...now, contact: 'Ruth' });
    bringBack();
    expect(fields.words()).toMatchObject({ name: 'Tables', contact: 'Ruth' });
    expect(await sent(fields)).toEqual([
      { name: 'Tables', contact: 'Ruth' },
      { name: 'Benches', contact: 'Petra' },
    ]);
  });

  it('is no clash once she writes the same', async () => {
    const fields = await clash();
    fields.write({ name: 'Benches' });
    expect(fields.theirs()).toBeNull();
  });
});
