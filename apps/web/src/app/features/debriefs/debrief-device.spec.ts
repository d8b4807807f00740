import { DebriefDevice } from './debrief-device';
import { begun } from './kept-debrief';

/** A device whose first write fails, as when it is full. */
function device(failures: number) {
  const written: unknown[] = [];
  let left = failures;
  const drafts = {
    read: () => Promise.resolve(undefined),
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
