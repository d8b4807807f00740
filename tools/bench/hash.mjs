import { argon2Sync, randomBytes } from 'node:crypto';
import { median } from './measure.mjs';

const times = 15;
/** The product's own cost of argon2id. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** A stored password as the product keeps it. */
export function hashOf(password) {
  const nonce = randomBytes(16);
  const plain = (bytes) => bytes.toString('base64').replaceAll('=', '');
  const tag = argon2Sync('argon2id', { ...cost, nonce, message: password });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(nonce)}$${plain(tag)}`;
}

/** What the hash by itself takes, in milliseconds. */
export function hashAlone(password) {
  return median(
    Array.from({ length: times }, () => {
      const begun = performance.now();
      hashOf(password);
      return performance.now() - begun;
    }),
  );
}
