import { isText } from './kept-text';
import { KeptValue } from './kept-value';
import type { WritingKey } from './writings';

const turns = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A device on which letting go takes longer than keeping, as it does where other tabs are looked at, too. */
function slowDevice() {
  const held = new Map<string, unknown>();
  const done: string[] = [];
  return {
    held,
    done,
    read: (key: string) => Promise.resolve(held.get(key)),
    write: (key: string, value: unknown) => {
      done.push(`keep ${String(value)}`);
      return Promise.resolve(held.set(key, value).size > 0);
    },
    drop: async (key: string) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done.push(`let go of ${key}`);
      held.delete(key);
    },
  };
}

describe('what is kept and let go of in one place', () => {
  it('goes in the order of her deeds: what is written after a letting go stays', async () => {
    const device = slowDevice();
    const kept = new KeptValue(device, () => 'reply:7', isText);
    void kept.drop();
    void kept.keep('It took courage.');
    await turns();
    expect(device.held.get('reply:7')).toBe('It took courage.');
  });

  it('is not kept any more where it was let go of while it waited', async () => {
    const device = slowDevice();
    const kept = new KeptValue(device, () => 'reply:7', isText);
    for (const text of ['It', 'It took', 'It took courage.']) void kept.keep(text);
    await kept.drop();
    expect([device.held.size, device.done]).toEqual([0, ['keep It', 'let go of reply:7']]);
  });

  it('is told not to be kept where the device could not, until it is let go of or kept after all', async () => {
    const device = slowDevice();
    const kept = new KeptValue(device, () => 'reply:7', isText);
    const write = jest.spyOn(device, 'write').mockResolvedValueOnce(false).mockRejectedValueOnce(new Error('No.'));
    const said: boolean[] = [kept.kept()];
    for (const text of ['It', 'It took', 'It took courage.']) {
      await kept.keep(text);
      said.push(kept.kept());
    }
    write.mockResolvedValueOnce(false);
    await kept.keep('It took courage. And');
    said.push(kept.kept());
    await kept.drop();
    expect([...said, kept.kept()]).toEqual([true, false, false, true, false, true]);
  });

  it('stays where it was written, though another place is written at by now', async () => {
    const device = slowDevice();
    let at: WritingKey = 'reply:7';
    const kept = new KeptValue(device, () => at, isText);
    void kept.drop();
    void kept.keep('Of the first.');
    at = 'reply:8';
    await kept.keep('Of the second.');
    expect([...device.held]).toEqual([
      ['reply:7', 'Of the first.'],
      ['reply:8', 'Of the second.'],
    ]);
  });
});
