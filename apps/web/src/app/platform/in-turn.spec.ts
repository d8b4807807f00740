import { InTurn } from './in-turn';

describe('deeds in turn', () => {
  it('come one after the other, and of those that wait for one thing the last', async () => {
    const [turn, done] = [new InTurn(), new Array<string>()];
    const work = (name: string) => async () => {
      await new Promise((after) => setTimeout(after));
      done.push(name);
    };
    const first = turn.ask('rice', work('met'));
    for (const name of ['bent', 'broken']) void turn.ask('rice', work(name));
    void turn.ask('salt', work('met, too'));
    expect(turn.waits).toBe(true);
    await first;
    expect(done).toEqual(['met', 'broken', 'met, too']);
    expect(turn.waits).toBe(false);
  });
});
