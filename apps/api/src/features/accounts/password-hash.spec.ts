import { hashPassword, passwordFits } from './password-hash';
import { Unavailable } from '@api/platform/http/problem';
import { Turns } from './turns';

describe('password hashes', () => {
  it('are argon2id with 19 MiB, two passes and one lane, each with its own salt', async () => {
    const [one, other] = await Promise.all([
      hashPassword('the heron waits by the weir'),
      hashPassword('the heron waits by the weir'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('fit their own password only, whichever way its letters are composed', async () => {
    const hash = await hashPassword('Vierzehn Gänse im Nebel'.normalize('NFKC'));
    expect(await passwordFits('Vierzehn Gänse im Nebel'.normalize('NFD'), hash)).toBe(true);
    expect(await passwordFits('Vierzehn Gaense im Nebel', hash)).toBe(false);
  });

  it('are compared for nobody, too, and never fit', async () => {
    expect(await passwordFits('the heron waits by the weir', null)).toBe(false);
  });

  it('of another form are an error of ours', async () => {
    await expect(passwordFits('x', '$2b$10$abc')).rejects.toThrow('unknown form');
  });
});

describe('turns', () => {
  it('let so many work at once, in order, and refuse the crowd', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    const done: string[] = [];
    const first = turns.take(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done.push('first');
    });
    const second = turns.take(() => Promise.resolve(done.push('second')));
    await expect(turns.take(() => Promise.resolve())).rejects.toThrow(Unavailable);
    await Promise.all([first, second]);
    expect(done).toEqual(['first', 'second']);
    await turns.take(() => Promise.resolve(done.push('third')));
    expect(done).toHaveLength(3);
  });

  it('go on after a failure', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 0 });
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.take(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
