import { createHash, randomBytes } from 'node:crypto';

/** A secret and what is stored of it. */
export interface Secret {
  /** 32 random bytes, base64url: 43 characters. */
  readonly token: string;
  /** SHA-256; a stolen table opens nothing. */
  readonly hash: Buffer;
}

export function makeSecret(): Secret {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
