import { Unavailable } from '@api/platform/http/problem';
import { Turns } from './turns';

/** Work that is over when it is told so. */
function work() {
  const { promise, resolve } = Promise.withResolvers<string>();
  const state = { begun: false };
  return { state, end: () => resolve('done'), begin: () => ((state.begun = true), promise) };
}

describe('work that waits for its turn', () => {
  it('is not done once nobody waits for it, and stands in nobody’s way', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    const [first, gone, next] = [work(), work(), work()];
    const left = new AbortController();
    const one = turns.take(first.begin);
    const other = turns.take(gone.begin, left.signal);
    await expect(turns.take(next.begin)).rejects.toThrow(Unavailable);
    left.abort();
    await expect(other).rejects.toThrow(Unavailable);
    const third = turns.take(next.begin);
    first.end();
    next.end();
    expect([await one, await third, gone.state.begun, turns.idle]).toEqual(['done', 'done', false, true]);
  });

  it('is not begun for somebody who has gone before', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    const { state, begin } = work();
    await expect(turns.take(begin, AbortSignal.abort())).rejects.toThrow(Unavailable);
    expect([state.begun, turns.idle]).toEqual([false, true]);
  });

  it('that has begun goes on to its end', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    const left = new AbortController();
    const [first, second] = [work(), work()];
    const one = turns.take(first.begin);
    const other = turns.take(second.begin, left.signal);
    first.end();
    await one;
    left.abort();
    second.end();
    expect([await other, turns.idle]).toEqual(['done', true]);
  });
});
