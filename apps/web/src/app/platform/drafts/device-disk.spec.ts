import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { shareComputer } from '@web/platform/shared-computer';
import { DeviceStore } from './device-store';

const text = { text: 'It took courage.' };
const day = 86_400_000;

interface Lying extends DBSchema {
  texts: { key: [string, string]; value: { sealed: ArrayBuffer; iv: Uint8Array } };
  copies: { key: [string, string]; value: object };
  keys: { key: string; value: CryptoKey };
}

/** What lies on the device, seen from beside. */
const looking = <Found>(look: (database: IDBPDatabase<Lying>) => Promise<Found>, version?: number): Promise<Found> =>
  openDB<Lying>('drafts', version).then((database) => look(database).finally(() => database.close()));

describe('a device of her own', () => {
  beforeEach(() => (globalThis.indexedDB = new IDBFactory()));
  afterEach(() => jest.restoreAllMocks());

  it('gives back what it kept, after a reload, too: a copy for fourteen days, what was never sent for sixty', async () => {
    const store = new DeviceStore();
    expect(await store.works()).toBe(true);
    expect(await store.write('texts', 'adaeze', 'reply:7', text)).toBe(true);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toEqual(text);
    const reloaded = new DeviceStore();
    expect(await reloaded.read('texts', 'adaeze', 'reply:7')).toEqual(text);
    await store.write('copies', 'adaeze', 'debrief:7', text);
    const written = Date.now();
    const now = jest.spyOn(Date, 'now');
    const after = async (days: number, more: number) => {
      now.mockReturnValue(written + days * day + more);
      const later = new DeviceStore();
      return [await later.read('copies', 'adaeze', 'debrief:7'), await later.read('texts', 'adaeze', 'reply:7')];
    };
    expect(await after(14, -60_000)).toEqual([text, text]);
    expect(await after(14, 60_000)).toEqual([undefined, text]);
    expect(await after(60, -60_000)).toEqual([undefined, text]);
    expect(await after(60, 60_000)).toEqual([undefined, undefined]);
    expect(await looking((database) => database.count('texts'))).toBe(0);
  });

  it('holds it sealed, each time anew, with a key that does not leave the browser', async () => {
    const store = new DeviceStore();
    await store.write('texts', 'adaeze', 'reply:7', text);
    await store.write('texts', 'adaeze', 'reply:8', text);
    const rows = await looking((database) => database.getAll('texts'));
    const bytes = rows.map(({ sealed }) => Buffer.from(sealed).toString('latin1'));
    expect(bytes.join()).not.toContain('courage');
    expect(new Set(rows.map(({ iv }) => iv.join())).size).toBe(2);
    const keys = await looking((database) => database.getAll('keys'));
    expect(keys.map(({ extractable, algorithm, usages }) => [extractable, algorithm, usages])).toEqual([
      [false, { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']],
    ]);
  });

  it('gives back nothing that was sealed with another key, and nothing of another drawer or person', async () => {
    await new DeviceStore().write('texts', 'adaeze', 'reply:7', text);
    expect(await new DeviceStore().read('copies', 'adaeze', 'reply:7')).toBeUndefined();
    expect(await new DeviceStore().read('texts', 'birgit', 'reply:7')).toBeUndefined();
    await looking((database) => database.delete('keys', 'adaeze'));
    expect(await new DeviceStore().read('texts', 'adaeze', 'reply:7')).toBeUndefined();
  });

  it('names what it has of hers, and lets one go', async () => {
    const store = new DeviceStore();
    for (const key of ['reply:7', 'reply:8']) await store.write('texts', 'adaeze', key, text);
    await store.write('texts', 'birgit', 'reply:9', text);
    await store.write('copies', 'adaeze', 'debrief:1', text);
    expect(await store.keys('texts', 'adaeze')).toEqual(['reply:7', 'reply:8']);
    await store.drop('texts', 'adaeze', 'reply:7');
    expect(await store.keys('texts', 'adaeze')).toEqual(['reply:8']);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toBeUndefined();
  });

  it('forgets all of hers at sign-out, the key, too, and nobody else’s', async () => {
    const store = new DeviceStore();
    for (const account of ['adaeze', 'birgit']) {
      await store.write('texts', account, 'reply:7', text);
      await store.write('copies', account, 'debrief:1', text);
    }
    await store.wipe('adaeze');
    const left = (drawer: 'texts' | 'copies' | 'keys') => looking((database) => database.getAllKeys(drawer));
    expect([await left('texts'), await left('copies'), await left('keys')]).toEqual([
      [['birgit', 'reply:7']],
      [['birgit', 'debrief:1']],
      ['birgit'],
    ]);
    expect(await store.write('texts', 'adaeze', 'reply:8', text)).toBe(true);
    expect(await new DeviceStore().read('texts', 'adaeze', 'reply:8')).toEqual(text);
  });

  it('moves one as it lies, and nothing where there is none', async () => {
    const store = new DeviceStore();
    await store.write('texts', 'adaeze', 'a', text);
    await store.move('texts', 'adaeze', 'nothing', 'b');
    await store.move('texts', 'adaeze', 'a', 'b');
    expect(await store.keys('texts', 'adaeze')).toEqual(['b']);
    expect(await store.read('texts', 'adaeze', 'b')).toEqual(text);
  });

  it('lets copies go alone where the session has ended', async () => {
    const store = new DeviceStore();
    await store.write('texts', 'adaeze', 'reply:7', text);
    await store.write('copies', 'adaeze', 'debrief:1', text);
    await store.write('copies', 'birgit', 'debrief:1', text);
    await store.wipeCopies('adaeze');
    expect(await store.read('copies', 'adaeze', 'debrief:1')).toBeUndefined();
    expect(await store.read('copies', 'birgit', 'debrief:1')).toEqual(text);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toEqual(text);
  });

  it('lets copies of whoever was here before her go, and her unsent texts when they are as old as a copy may be', async () => {
    const store = new DeviceStore();
    await store.write('texts', 'birgit', 'reply:7', text);
    await store.write('copies', 'birgit', 'debrief:1', text);
    await store.write('copies', 'adaeze', 'debrief:1', text);
    await store.wipeCopiesOfOthers('adaeze');
    expect(await store.read('copies', 'birgit', 'debrief:1')).toBeUndefined();
    expect(await store.read('texts', 'birgit', 'reply:7')).toEqual(text);
    expect(await store.read('copies', 'adaeze', 'debrief:1')).toEqual(text);
    await store.write('texts', 'adaeze', 'reply:8', text);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * day);
    await store.wipeCopiesOfOthers('adaeze');
    expect(await store.keys('texts', 'birgit')).toEqual([]);
    expect(await store.read('texts', 'adaeze', 'reply:8')).toEqual(text);
  });

  it('still has what was typed before she said that others use it, and shows no copy there', async () => {
    const store = new DeviceStore();
    await store.write('texts', 'adaeze', 'reply:7', text);
    await store.write('copies', 'adaeze', 'debrief:1', text);
    shareComputer(true);
    expect(await store.works()).toBe(false);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toEqual(text);
    expect(await store.read('copies', 'adaeze', 'debrief:1')).toBeUndefined();
    await store.write('texts', 'adaeze', 'reply:7', { text: 'Newer.' });
    expect(await store.keys('texts', 'adaeze')).toEqual(['reply:7']);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toEqual({ text: 'Newer.' });
    shareComputer(false);
    expect(await new DeviceStore().read('texts', 'adaeze', 'reply:7')).toEqual(text);
  });
});

describe('a device with several tabs', () => {
  beforeEach(() => (globalThis.indexedDB = new IDBFactory()));
  afterEach(() => jest.restoreAllMocks());

  it('has one key for all of them, also where two begin at once', async () => {
    const [one, other] = [new DeviceStore(), new DeviceStore()];
    await Promise.all([one.works(), other.works()]);
    await Promise.all([one.write('texts', 'adaeze', 'a', text), other.write('texts', 'adaeze', 'b', text)]);
    const reloaded = new DeviceStore();
    expect([await reloaded.read('texts', 'adaeze', 'a'), await reloaded.read('texts', 'adaeze', 'b')]).toEqual([
      text,
      text,
    ]);
  });

  it('keeps nothing that is typed in one after she signed out in another, until she comes in again', async () => {
    const [left, open] = [new DeviceStore(), new DeviceStore()];
    for (const store of [left, open]) await store.admit('adaeze');
    await open.write('texts', 'adaeze', 'reply:7', text);
    await left.wipe('adaeze');
    expect(await open.write('texts', 'adaeze', 'reply:7', { text: 'Typed on.' })).toBe(false);
    expect(await open.read('texts', 'adaeze', 'reply:7')).toEqual({ text: 'Typed on.' });
    expect(await looking((database) => database.getAllKeys('texts'))).toEqual([]);
    expect(await looking((database) => database.getAllKeys('keys'))).toEqual([]);
    await open.admit('adaeze');
    expect(await new DeviceStore().read('texts', 'adaeze', 'reply:7')).toEqual({ text: 'Typed on.' });
  });

  it('keeps nothing where she signs out while it is being sealed', async () => {
    const [left, open] = [new DeviceStore(), new DeviceStore()];
    await open.admit('adaeze');
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    jest.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
      await left.wipe('adaeze');
      return encrypt(...given);
    });
    expect(await open.write('texts', 'adaeze', 'reply:7', text)).toBe(false);
    expect(await looking((database) => database.getAllKeys('texts'))).toEqual([]);
  });
});

describe('a device that changes under the page', () => {
  beforeEach(() => (globalThis.indexedDB = new IDBFactory()));

  it('keeps what an older app had kept there', async () => {
    await openDB('drafts', 1, {
      upgrade(database) {
        database.createObjectStore('texts', { keyPath: ['account', 'key'] });
        database.createObjectStore('keys');
      },
    }).then((database) => database.close());
    const store = new DeviceStore();
    expect(await store.write('texts', 'adaeze', 'reply:7', text)).toBe(true);
    expect(await store.write('copies', 'adaeze', 'debrief:1', text)).toBe(true);
  });

  it('makes way for a newer app in another tab, and says that it keeps no more', async () => {
    const store = new DeviceStore();
    await store.write('texts', 'adaeze', 'reply:7', text);
    await looking(() => Promise.resolve(), 3);
    expect(await store.write('texts', 'adaeze', 'reply:8', text)).toBe(false);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toBeUndefined();
  });

  it('is opened again where the browser has closed it', async () => {
    const opened: IDBDatabase[] = [];
    const open = indexedDB.open.bind(indexedDB);
    jest.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
      const request = open(...asked);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    const store = new DeviceStore();
    await store.write('texts', 'adaeze', 'reply:7', text);
    for (const database of opened) Reflect.apply(forceCloseDatabase, undefined, [database]);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toEqual(text);
    expect(opened).toHaveLength(2);
  });
});
