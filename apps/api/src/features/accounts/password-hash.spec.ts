import { argon2Sync } from 'node:crypto';
import { hashPassword, passwordFits } from './password-hash';
import { Unavailable } from '@api/platform/http/problem';
import { Turns } from '@api/platform/turns';

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
    const hash = await hashPassword('x');
    for (const other of ['', '$2b$10$abc', ` ${hash}`, `${hash} `, hash.replace('v=19', 'v=16')])
      await expect(passwordFits('x', other)).rejects.toThrow('A stored password hash has an unknown form.');
  });

  it('fit with the cost that they were made with', async () => {
    const nonce = Buffer.from('0123456789abcdef');
    const cost = { memory: 96, passes: 10, parallelism: 12 };
    const tag = argon2Sync('argon2id', { ...cost, nonce, tagLength: 32, message: 'the heron waits' });
    const [salt, made] = [nonce, tag].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
    const hash = `$argon2id$v=19$m=96,t=10,p=12$${salt ?? ''}$${made ?? ''}`;
    expect(await passwordFits('the heron waits', hash)).toBe(true);
    expect(await passwordFits('the heron waits no more', hash)).toBe(false);
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

  it('are never more at once than said, however many have come and gone', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 9 });
    let [now, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => turns.take(work)));
    await Promise.all(Array.from({ length: 8 }, () => turns.take(work)));
    expect(most).toBe(2);
  });

  it('go on after a failure', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 0 });
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.take(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
