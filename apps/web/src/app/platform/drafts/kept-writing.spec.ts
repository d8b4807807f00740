import { ProblemError } from '@web/platform/problem';
import { KeptWriting } from './kept-writing';
import type { WritingKey } from './writings';

const fresh = { title: '', done: false };

function device() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    read: (key: string) => Promise.resolve(kept.get(key)),
    write: (key: string, value: unknown) => Promise.resolve(kept.set(key, value)).then(() => true),
    drop: (key: string) => Promise.resolve(kept.delete(key)).then(() => undefined),
  };
}

const formOn = (drafts: ReturnType<typeof device>) => new KeptWriting(drafts, () => 'story 1', fresh);
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('words in a form', () => {
  it('come back after a reload, with the revision that their writer saw', async () => {
    const drafts = device();
    const before = formOn(drafts);
    await before.open({ title: 'As read', done: false }, 3, 'story-1');
    before.write({ title: 'Typed on three' });
    await settled();

    const after = formOn(drafts);
    await after.open({ title: 'Changed elsewhere', done: false }, 4, 'story-1');
    expect(after.fields()).toEqual({ title: 'Typed on three', done: false });
    const bases: number[] = [];
    await after.send((_, base) => Promise.resolve(bases.push(base)));
    expect(bases).toEqual([3]);
  });

  it('come back beneath what she types before the device has answered', async () => {
    const drafts = device();
    drafts.kept.set('story 1', { id: 'story-1', base: 3, fields: { title: 'Kept', done: true } });
    const form = formOn(drafts);
    const opening = form.open({ title: 'As read', done: false }, 4, 'story-1');
    form.write({ title: 'Typed' });
    await opening;
    expect(form.fields()).toEqual({ title: 'Typed', done: true });
    await settled();
    expect(drafts.kept.get('story 1')).toEqual({ id: 'story-1', base: 3, fields: { title: 'Typed', done: true } });
  });

  it('come back once where a form is opened twice, and not into one that was closed', async () => {
    const drafts = device();
    drafts.kept.set('story 1', { id: 'story-1', base: 3, fields: { title: 'Kept', done: true } });
    const form = formOn(drafts);
    const late = form.open({ title: 'As read', done: false }, 4, 'story-1');
    const opening = form.open({ title: 'Read anew', done: false }, 5, 'story-1');
    await Promise.all([late, opening]);
    expect(form.fields()).toEqual({ title: 'Kept', done: true });
    const closed = form.open({ title: 'As read', done: false }, 4, 'story-1');
    await form.close();
    await closed;
    expect(form.fields()).toBeNull();
  });

  it('are sent under one id, however often', async () => {
    const drafts = device();
    const before = formOn(drafts);
    await before.open(null, 0);
    before.write({ title: 'New' });
    const ids: string[] = [];
    await before.send((_, __, id) => (ids.push(id), Promise.reject(new ProblemError('offline', 'Offline'))));
    await settled();
    const after = formOn(drafts);
    await after.open(null, 0);
    await after.send((_, __, id) => Promise.resolve(ids.push(id)));
    expect(new Set(ids).size).toBe(1);
    expect(drafts.kept.size).toBe(0);
  });

  it('go under another id once other words have arrived under theirs', async () => {
    const drafts = device();
    const form = formOn(drafts);
    await form.open(null, 0);
    form.write({ title: 'New, and more' });
    const taken = new ProblemError('conflict', 'Something else is there.');
    const ids: string[] = [];
    await form.send((_, __, id) => (ids.push(id), Promise.reject(taken)));
    form.startAnew();
    expect([form.deed.problem(), form.fields()]).toEqual([null, { title: 'New, and more', done: false }]);
    await settled();
    const again = formOn(drafts);
    await again.open(null, 0);
    await again.send((_, __, id) => Promise.resolve(ids.push(id)));
    expect([new Set(ids).size, drafts.kept.size]).toEqual([2, 0]);
  });

  it('of something new are one of its own where other words have arrived under their id', async () => {
    const form = formOn(device());
    await form.open(null, 0);
    form.write({ title: 'New, and more' });
    const taken = new ProblemError('conflict', 'Something else is there.');
    const ids: string[] = [];
    expect(await form.sendNew((_, id) => (ids.push(id), Promise.reject(taken)))).toBe(false);
    expect([form.apart(), form.fields()?.title, form.deed.problem()]).toEqual([true, 'New, and more', null]);
    const meanwhile = (_: unknown, id: string) => (ids.push(id), form.write({ title: 'Typed on' }), Promise.resolve());
    expect(await form.sendNew(meanwhile)).toBe(false);
    expect([form.apart(), form.fields()?.title]).toEqual([true, 'Typed on']);
    const offline = new ProblemError('offline', 'Offline');
    expect(await form.sendNew((_, id) => (ids.push(id), Promise.reject(offline)))).toBe(false);
    expect(form.apart()).toBe(false);
    expect(await form.sendNew((_, id) => Promise.resolve(ids.push(id)))).toBe(true);
    expect([new Set(ids).size, ids[2] === ids[3], form.apart(), form.fields()]).toEqual([3, true, false, null]);
  });

  it('of something new do not give an id to another thing that she has opened meanwhile, and go once', async () => {
    const form = formOn(device());
    expect(await form.sendNew(() => Promise.reject(new Error('never sent')))).toBe(false);
    await form.open(null, 0);
    const ids: string[] = [];
    const slow = form.sendNew(async () => {
      await form.open({ title: 'Two', done: false }, 1, 'story-2');
      expect(await form.sendNew(() => Promise.reject(new Error('never sent')))).toBe(false);
      throw new ProblemError('conflict', 'Something else is there.');
    });
    expect([await slow, form.apart()]).toEqual([false, false]);
    await form.send((_, __, id) => Promise.resolve(ids.push(id)));
    expect(ids).toEqual(['story-2']);
  });

  it.each([
    [{ revision: 4 }, 4],
    [undefined, 3],
  ])(
    'that come while others are on their way stand in the form, with what is known of those: %j',
    async (held, base) => {
      const drafts = device();
      const form = formOn(drafts);
      await form.open({ title: 'As read', done: false }, 3, 'story-1');
      form.write({ title: 'First' });
      const meanwhile = () => (form.write({ title: 'First, and more' }), Promise.resolve(held));
      expect(await form.send(meanwhile)).toBe(false);
      expect(form.fields()).toEqual({ title: 'First, and more', done: false });
      await settled();
      expect(drafts.kept.get('story 1')).toMatchObject({ base, fields: { title: 'First, and more' } });
      const bases: number[] = [];
      expect(await form.send((_, at) => Promise.resolve(bases.push(at)))).toBe(true);
      expect([bases, drafts.kept.size]).toEqual([[base], 0]);
    },
  );

  it('wait for her choice where another device was faster', async () => {
    const form = formOn(device());
    await form.open({ title: 'As read', done: false }, 3, 'story-1');
    form.write({ title: 'Mine' });
    const stale = new ProblemError('conflict', 'Both are here.', [], { revision: 7, title: 'Theirs' });
    expect(await form.send(() => Promise.reject(stale))).toBe(false);
    expect(form.theirs()).toEqual({ revision: 7, title: 'Theirs' });
    expect(form.fields()).toEqual({ title: 'Mine', done: false });
    form.keepMine();
    const bases: number[] = [];
    expect(await form.send((_, base) => Promise.resolve(bases.push(base)))).toBe(true);
    expect(bases).toEqual([7]);
  });

  it('come back where she took the other version, unsent, to where they were written', async () => {
    const drafts = device();
    let place: WritingKey = 'story 1';
    const form = new KeptWriting(drafts, () => place, fresh);
    const stale = new ProblemError('conflict', 'Both are here.', [], { revision: 7, title: 'Theirs' });
    await form.open({ title: 'As read', done: false }, 3, 'story-1');
    form.write({ title: 'Mine' });
    expect(await form.leave()).toBeNull();
    await form.open({ title: 'As read', done: false }, 3, 'story-1');
    form.write({ title: 'Mine' });
    await form.send(() => Promise.reject(stale));
    const bringBack = await form.leave();
    expect([form.fields(), drafts.kept.size]).toEqual([null, 0]);
    place = 'story 2';
    await form.open({ title: 'Another', done: false }, 1, 'story-2');
    await bringBack?.();
    expect(form.fields()?.title).toBe('Another');
    const mine = { id: 'story-1', base: 3, fields: { title: 'Mine', done: false } };
    expect([...drafts.kept]).toEqual([['story 1', mine]]);
    place = 'story 1';
    await bringBack?.();
    expect(form.fields()).toEqual(mine.fields);
  });

  it('stand as she left them where another device’s save cannot be told', async () => {
    const form = formOn(device());
    await form.open({ title: 'As read', done: false }, 3, 'story-1');
    form.write({ title: 'Mine' });
    const said = [undefined, { title: 'Theirs' }, { revision: 'seven' }];
    for (const current of said) {
      await form.send(() => Promise.reject(new ProblemError('conflict', 'Both are here.', [], current)));
      expect(form.theirs()).toBeNull();
    }
    form.keepMine();
    const bases: number[] = [];
    await form.send((_, base) => (bases.push(base), Promise.reject(new ProblemError('offline', 'Offline'))));
    expect([bases, form.theirs()]).toEqual([[3], null]);
  });

  it('are not there while no form is open', async () => {
    const drafts = device();
    const form = formOn(drafts);
    expect([form.fields(), form.theirs()]).toEqual([null, null]);
    form.write({ title: 'To nobody' });
    expect(await form.send(() => Promise.reject(new Error('never sent')))).toBe(false);
    form.keepMine();
    form.startAnew();
    await settled();
    expect(drafts.kept.size).toBe(0);
  });

  it('do not go to another thing that she has opened meanwhile', async () => {
    const drafts = device();
    let key: WritingKey = 'story 1';
    const form = new KeptWriting(drafts, () => key, fresh);
    await form.open({ title: 'One', done: false }, 1, 'story-1');
    form.write({ title: 'One, changed' });
    await settled();
    const slow = form.send(async () => {
      key = 'story 2';
      await form.open({ title: 'Two', done: false }, 1, 'story-2');
      form.write({ title: 'Two, changed' });
    });
    expect(await slow).toBe(true);
    await settled();
    expect(form.fields()).toEqual({ title: 'Two, changed', done: false });
    expect([...drafts.kept.keys()]).toEqual(['story 2']);
  });

  it('that are begun at the same place while others are on their way stay there', async () => {
    const drafts = device();
    const form = formOn(drafts);
    await form.open(null, 0);
    form.write({ title: 'The first' });
    const slow = form.send(async () => {
      await form.close();
      await form.open(null, 0);
      form.write({ title: 'The second' });
    });
    expect(await slow).toBe(true);
    await settled();
    expect(drafts.kept.get('story 1')).toMatchObject({ fields: { title: 'The second' } });
  });

  it('are let go of once they have arrived, where another form was opened and nothing written into it', async () => {
    const drafts = device();
    const form = formOn(drafts);
    await form.open(null, 0);
    form.write({ title: 'The first' });
    const slow = form.send(async () => {
      await form.close();
      await form.open(null, 0);
    });
    expect(await slow).toBe(true);
    expect(drafts.kept.size).toBe(0);
  });

  it('that come back late are not laid over the form of another thing', async () => {
    const drafts = device();
    drafts.kept.set('story 1', { id: 'story-1', base: 1, fields: { title: 'Kept', done: false } });
    let key: WritingKey = 'story 1';
    const form = new KeptWriting(drafts, () => key, fresh);
    const first = form.open(null, 0, 'story-1');
    key = 'story 2';
    await Promise.all([first, form.open({ title: 'Two', done: false }, 1, 'story-2')]);
    expect(form.fields()).toEqual({ title: 'Two', done: false });
  });

  it('are known as unfinished only where they still have the shape of the form', async () => {
    const drafts = device();
    const form = new KeptWriting(drafts, () => 'story 1', { ...fresh, tags: [''] });
    const known = { id: 'story-1', base: 1, fields: { title: 'Kept', done: false, tags: ['a'] } };
    const others = [
      undefined,
      null,
      'Kept',
      { ...known, id: 7 },
      { ...known, base: '1' },
      { ...known, fields: undefined },
      { ...known, fields: { title: 'Kept', done: false } },
      { ...known, fields: { ...known.fields, tags: { 0: 'a' } } },
    ];
    for (const other of others) {
      drafts.kept.set('story 1', other);
      expect(await form.unfinished()).toBe(false);
    }
    drafts.kept.set('story 1', known);
    expect(await form.unfinished()).toBe(true);
  });

  it('are written and sent all the same where the device keeps nothing', async () => {
    const full = () => Promise.reject(new Error('The device is full.'));
    const form = new KeptWriting({ read: full, write: full, drop: full }, () => 'story 1', fresh);
    await form.open(null, 0);
    form.write({ title: 'New' });
    expect(await form.send(({ title }) => Promise.resolve(title))).toBe(true);
    expect(form.fields()).toBeNull();
  });
});
