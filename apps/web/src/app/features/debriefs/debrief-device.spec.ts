import { DebriefDevice } from './debrief-device';
import { begun } from '@web/platform/drafts/kept-debrief';

/** A device whose first write fails, as when it is full. */
function device(failures: number) {
  const written: unknown[] = [];
  let left = failures;
  const drafts = {
    take: () => Promise.resolve(undefined),
    look: () => Promise.resolve(undefined),
    write: (_: string, value: unknown) => {
      if (left > 0) {
        left -= 1;
        return Promise.reject(new Error('The device is full.'));
      }
      written.push(value);
      return Promise.resolve(true);
    },
    drop: () => Promise.resolve(),
    hold: () => () => undefined,
  };
  const copies = { find: () => Promise.resolve(undefined), keep: () => Promise.resolve() };
  return { device: new DebriefDevice(drafts, copies), written };
}

const typed = { ...begun(), answers: { process: 'CPO' }, unsent: ['process' as const] };

describe('a debrief on this device', () => {
  it('is kept again after a write that failed, and says so meanwhile', async () => {
    const { device: one, written } = device(1);
    await one.keep(() => typed);
    expect([one.kept(), written]).toEqual([false, []]);
    await one.keep(() => typed);
    expect([one.kept(), written]).toEqual([true, [typed]]);
  });

  it('gets no page of its own where nothing can be kept', async () => {
    const { device: one } = device(1);
    expect(await one.place(() => typed)).toBe(false);
    expect(one.placed).toBe(false);
  });
});

/** A device that works, and says which debriefs have a page. */
function workingDevice(kept: Readonly<Record<string, unknown>> = {}, copy?: unknown, inOtherTabs = {}) {
  const texts = new Map(Object.entries(kept));
  const elsewhere = new Map<string, unknown>(Object.entries(inOtherTabs));
  const pages = new Set<string>();
  const drafts = {
    take: (key: string) => Promise.resolve(texts.get(key)),
    look: (key: string) => Promise.resolve(texts.get(key) ?? elsewhere.get(key)),
    write: async (key: string, value: unknown) => {
      await new Promise((resolve) => setTimeout(resolve));
      return texts.set(key, value).size > 0;
    },
    drop: (key: string) => Promise.resolve(void texts.delete(key)),
    hold: (key: string) => (pages.add(key), () => pages.delete(key)),
  };
  const copies = { find: () => Promise.resolve(copy), keep: () => Promise.resolve() };
  return { device: new DebriefDevice(drafts, copies), texts, pages };
}

describe('a debrief without a page', () => {
  it('comes back as the new one until it is opened, and what is no debrief does not', async () => {
    expect(await workingDevice({ 'debrief:new': typed }).device.readNew()).toEqual(typed);
    expect(await workingDevice({ 'debrief:new': { ...typed, opened: true } }).device.readNew()).toBeNull();
    expect(await workingDevice({ 'debrief:new': 'x' }).device.readNew()).toBeNull();
    expect(await workingDevice().device.readNew()).toBeNull();
  });

  it('gets one under its own id, and is found there alone', async () => {
    const { device: one, texts } = workingDevice({ 'debrief:new': typed });
    expect(await one.place(() => typed)).toBe(true);
    expect([one.placed, [...texts.keys()]]).toEqual([true, [`debrief:${typed.id}`]]);
    one.opened();
    await one.keep(() => ({ ...typed, opened: true, unsent: [] }));
    expect(texts.size).toBe(0);
  });

  it('leaves nothing behind where it is opened while it is being written', async () => {
    const { device: one, texts } = workingDevice();
    let state = typed;
    void one.keep(() => state);
    await Promise.resolve();
    state = { ...typed, opened: true };
    one.opened();
    await one.keep(() => state);
    await new Promise((resolve) => setTimeout(resolve));
    expect([...texts.keys()]).toEqual([`debrief:${typed.id}`]);
  });
});

describe('a debrief with a page', () => {
  it('is held by the page that reads it, until another is read or the page goes', async () => {
    const { device: one, pages } = workingDevice({ 'debrief:1': { ...typed, opened: true }, 'debrief:2': typed });
    expect(await one.read('1')).toMatchObject({ opened: true });
    expect([one.placed, [...pages]]).toEqual([false, ['debrief:1']]);
    expect(await one.read('2')).toEqual(typed);
    expect([one.placed, [...pages]]).toEqual([true, ['debrief:2']]);
    expect(await one.read('3')).toBeNull();
    one.leave();
    expect(pages.size).toBe(0);
  });

  it('is gone on with where another tab has begun it, and not where that tab only changes it', async () => {
    const inOtherTabs = { 'debrief:1': typed, 'debrief:2': { ...typed, opened: true }, 'debrief:new': typed };
    const { device: one } = workingDevice({}, undefined, inOtherTabs);
    expect(await one.read('1')).toEqual(typed);
    expect([await one.read('2'), await one.readNew()]).toEqual([null, null]);
  });

  it('is kept while something of it is unsent or waits for her choice, and no longer', async () => {
    const { device: one, texts } = workingDevice();
    const key = `debrief:${typed.id}`;
    const clash = { key: 'process' as const, mine: 'CPO', theirs: 'CHRO', revision: 2 };
    await one.keep(() => ({ ...typed, opened: true, unsent: [], clashes: [clash] }));
    expect([...texts.keys()]).toEqual([key]);
    await one.keep(() => ({ ...typed, opened: true, unsent: [] }));
    expect(texts.size).toBe(0);
  });

  it('is written once for all that was typed during a write', async () => {
    const { device: one, texts } = workingDevice();
    let state = typed;
    const first = one.keep(() => state);
    state = { ...typed, answers: { process: 'CPO, insurer' } };
    await Promise.all([first, one.keep(() => state)]);
    expect(texts.get('debrief:new')).toMatchObject({ answers: { process: 'CPO, insurer' } });
  });

  it('has no copy where what lies there is none', async () => {
    expect(await workingDevice().device.copy('1')).toBeNull();
    expect(await workingDevice({}, { id: '1' }).device.copy('1')).toBeNull();
  });
});
