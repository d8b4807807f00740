import { shareComputer } from '@web/platform/shared-computer';
import { DeviceStore } from './device-store';

describe('on a shared computer', () => {
  beforeEach(() => shareComputer(true));
  afterEach(() => shareComputer(false));

  const leaves = () => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('an unsent text outlives its page, is said not to be kept, and holds the tab open until it has arrived', async () => {
    const store = new DeviceStore();
    expect(await store.write('texts', 'adaeze', 'reply:7', { text: 'It took courage.' })).toBe(false);
    expect(await store.read('texts', 'adaeze', 'reply:7')).toEqual({ text: 'It took courage.' });
    expect(await store.keys('texts', 'adaeze')).toEqual(['reply:7']);
    expect(leaves()).toBe(true);
    await store.drop('texts', 'adaeze', 'reply:7');
    expect(leaves()).toBe(false);
  });

  it('is nobody else’s, and goes at sign-out; copies are not made', async () => {
    const store = new DeviceStore();
    await store.write('texts', 'adaeze', 'reply:7', 'Hers.');
    await store.write('copies', 'adaeze', 'debrief:7', 'A copy.');
    expect(await store.read('texts', 'birgit', 'reply:7')).toBeUndefined();
    expect(await store.keys('copies', 'adaeze')).toEqual([]);
    await store.admit('adaeze');
    await store.move('texts', 'adaeze', 'reply:7', 'reply:8');
    expect(await store.writtenAt('texts', 'adaeze', 'reply:7')).toBe(0);
    expect(await store.keys('texts', 'adaeze')).toEqual(['reply:7']);
    await store.wipe('adaeze');
    expect(await store.read('texts', 'adaeze', 'reply:7')).toBeUndefined();
  });
});
