import 'fake-indexeddb/auto';
import { DeviceStore } from './device-store';
import { TabTexts } from './tab-texts';
import { thisTab } from './this-tab';

const [her, reply] = ['adaeze', 'reply:7'];
const store = new DeviceStore();
const texts = new TabTexts(store);

/** What another tab keeps of it; `null` before tabs had names. */
const place = (tab: string | null) => (tab === null ? reply : `${reply}\u001F${tab}`);
const inTab = (tab: string | null, words: string) => store.write('texts', her, place(tab), words);

/** Another tab that is open until the end of the work. */
function besideOpen<Result>(tab: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(`tab ${tab}`, work);
}

afterEach(async () => {
  await store.wipe(her);
});

describe('what one tab writes', () => {
  it('takes nothing from another that writes the same thing, and goes without it', async () => {
    await texts.write(her, reply, 'In this one.');
    await inTab('other', 'In the other.');
    expect(await texts.take(her, reply)).toBe('In this one.');
    await texts.drop(her, reply);
    expect(await store.read('texts', her, place('other'))).toBe('In the other.');
  });

  it('is there after a reload, though another tab wrote later', async () => {
    await texts.write(her, reply, 'In this one.');
    await inTab('other', 'In the other, later.');
    expect(await new TabTexts(store).take(her, reply)).toBe('In this one.');
  });

  it('is told with all the others, each once', async () => {
    await texts.write(her, reply, 'In this one.');
    await inTab('other', 'In the other.');
    await texts.write(her, 'debrief:1', 'A debrief.');
    expect([...(await texts.keys(her))].sort()).toEqual(['debrief:1', reply]);
    expect((await texts.all(her)).map(({ key, value }) => [key, value]).sort()).toEqual([
      ['debrief:1', 'A debrief.'],
      [reply, 'In the other.'],
      [reply, 'In this one.'],
    ]);
  });
});

describe('what other tabs wrote', () => {
  it('comes over from one that is closed, the latest first, and the earlier stays for later', async () => {
    await inTab(null, 'Before tabs had names.');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await inTab('closed', 'Left behind.');
    expect(await texts.take(her, reply)).toBe('Left behind.');
    expect(await store.read('texts', her, place('closed'))).toBeUndefined();
    expect(await store.read('texts', her, place(await thisTab()))).toBe('Left behind.');
    await texts.drop(her, reply);
    expect(await texts.take(her, reply)).toBe('Before tabs had names.');
  });

  it('is seen where the other is open, and stays there', async () => {
    await inTab('open', 'Still being written.');
    await besideOpen('open', async () => {
      expect(await texts.take(her, reply)).toBeUndefined();
      expect(await texts.look(her, reply)).toBe('Still being written.');
    });
    expect(await store.keys('texts', her)).toEqual([place('open')]);
  });

  it('is looked at, and stays where it lies', async () => {
    expect(await texts.look(her, reply)).toBeUndefined();
    await inTab('closed', 'Left behind.');
    expect(await texts.look(her, reply)).toBe('Left behind.');
    expect(await store.keys('texts', her)).toEqual([place('closed')]);
    await texts.write(her, reply, 'In this one.');
    expect(await texts.look(her, reply)).toBe('In this one.');
  });

  it('comes before what an open one writes, however late', async () => {
    await inTab('closed', 'Left behind.');
    await inTab('open', 'Still being written.');
    await besideOpen('open', async () => expect(await texts.take(her, reply)).toBe('Left behind.'));
  });

  it('takes no place in which something was typed meanwhile', async () => {
    await inTab('closed', 'Left behind.');
    await texts.write(her, reply, 'Typed meanwhile.');
    await store.move('texts', her, place('closed'), place(await thisTab()));
    expect(await texts.take(her, reply)).toBe('Typed meanwhile.');
    expect(await store.read('texts', her, place('closed'))).toBe('Left behind.');
  });

  it('goes with the same words that went from here', async () => {
    await inTab('open', 'The same.');
    await texts.write(her, reply, 'The same.');
    await texts.drop(her, reply);
    expect(await store.keys('texts', her)).toEqual([]);
  });

  it('is nothing where it cannot be opened', async () => {
    await inTab('closed', 'Sealed with a key that is gone.');
    const other = new DeviceStore();
    jest.spyOn(crypto.subtle, 'decrypt').mockRejectedValueOnce(new Error('Not this key'));
    expect(await new TabTexts(other).take(her, reply)).toBeUndefined();
    expect(await store.read('texts', her, place('closed'))).toBe('Sealed with a key that is gone.');
    jest.restoreAllMocks();
  });

  it('is nothing where there is none', async () => {
    expect(await texts.take(her, reply)).toBeUndefined();
    await texts.drop(her, reply);
  });
});
