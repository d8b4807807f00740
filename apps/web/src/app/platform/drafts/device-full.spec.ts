import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { offlineText } from '@web/platform/problem';
import { tabAlone } from '@web/platform/shared-computer';
import { DeviceStore } from './device-store';

const text = { text: 'It took courage.' };

/** Whether this tab would go without asking. */
const goes = () => globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('a window that can keep nothing', () => {
  const there = globalThis.indexedDB;
  beforeEach(() => Object.assign(globalThis, { indexedDB: undefined }));
  afterEach(() => Object.assign(globalThis, { indexedDB: there }));

  it('says so, has unsent texts in this tab’s memory, which asks before it goes, and makes no copies', async () => {
    const store = new DeviceStore();
    expect(await store.works()).toBe(false);
    expect(await store.write('texts', 'adaeze', 'reply:7', text)).toBe(false);
    expect(await store.write('copies', 'adaeze', 'debrief:1', text)).toBe(false);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toEqual(text);
    expect(await store.read('copies', 'adaeze', 'debrief:1')).toBeUndefined();
    expect([await store.keys('texts', 'adaeze'), store.fails]).toEqual([['reply:7'], true]);
    expect([goes(), tabAlone.holds, offlineText()]).toEqual([
      false,
      true,
      expect.stringContaining('leave this tab open'),
    ]);
    await store.drop('texts', 'adaeze', 'reply:7');
    expect([goes(), tabAlone.holds, offlineText()]).toEqual([true, false, expect.stringContaining('on this device')]);
    await store.wipe('adaeze');
    await store.wipeCopies('adaeze');
    await store.wipeCopiesOfOthers('adaeze');
  });
});

describe('a device that is full', () => {
  beforeEach(() => (globalThis.indexedDB = new IDBFactory()));
  afterEach(() => jest.restoreAllMocks());

  it('says so, has unsent texts in this tab’s memory, and keeps them again where there is room', async () => {
    const store = new DeviceStore();
    await store.admit('adaeze');
    await store.write('texts', 'adaeze', 'reply:7', text);
    const full = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The device is full.', 'QuotaExceededError');
    });
    expect(await store.write('copies', 'adaeze', 'debrief:1', text)).toBe(false);
    expect(store.fails).toBe(false);
    expect(await store.write('texts', 'adaeze', 'reply:7', { text: 'Newer.' })).toBe(false);
    expect(store.fails).toBe(true);
    expect([await store.read('texts', 'adaeze', 'reply:7'), goes()]).toEqual([{ text: 'Newer.' }, false]);
    full.mockRestore();
    expect(await store.write('texts', 'adaeze', 'reply:7', { text: 'Newest.' })).toBe(true);
    expect([goes(), store.fails]).toEqual([true, false]);
    expect(await new DeviceStore().read('texts', 'adaeze', 'reply:7')).toEqual({ text: 'Newest.' });
  });
});
