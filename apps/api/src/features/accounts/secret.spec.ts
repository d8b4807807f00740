import { hashOf, makeSecret } from './secret';

describe('a secret', () => {
  it('is 32 random bytes for the browser, of which only the SHA-256 is kept', () => {
    const [one, other] = [makeSecret(), makeSecret()];
    expect(one.token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(one.token, 'base64url')).toHaveLength(32);
    expect(one.token).not.toBe(other.token);
    expect(one.hash).toEqual(hashOf(one.token));
  });

  it('has the same hash everywhere', () => {
    expect(hashOf('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
