import { ProblemError } from '@web/platform/problem';
import { KeptWriting } from './kept-writing';

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
});
