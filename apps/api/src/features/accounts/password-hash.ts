import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { Turns } from '@api/platform/turns';

/** OWASP's second profile for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const derive = promisify(argon2);

/**
 * On Node's thread pool one at a time on up to three cores, two on more: files and name look-ups keep their threads,
 * and a crowd at the door does not slow those inside; at most sixty wait.
 */
const turns = new Turns({ atOnce: Math.min(2, Math.ceil(availableParallelism() / 3)), waiting: 60 });

/**
 * The hash of a password as a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
 *
 * @param password normalised to NFKC, as the contract does
 * @throws Unavailable when too many hashes are being made
 */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await turns.take(() => derive('argon2id', { ...cost, nonce, tagLength, message: password }));
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/**
 * Whether a password is the one of the hash. Without a hash the same work is done and the answer is no,
 * so that an unknown address takes as long as a known one.
 *
 * @throws Unavailable when too many hashes are being made
 */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const { nonce, tag, ...parameters } = parsed(stored ?? nobodys);
  const found = await turns.take(() =>
    derive('argon2id', { ...parameters, nonce, tagLength: tag.length, message: password.normalize('NFKC') }),
  );
  return timingSafeEqual(found, tag) && stored !== null;
}

/** A hash of nothing anybody can type. */
const nobodys = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(tagLength))}`;

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parsed(stored: string) {
  const [, memory, passes, parallelism, nonce, tag] = phc.exec(stored) ?? [];
  if (!nonce || !tag) throw new Error('A stored password hash has an unknown form.');
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
