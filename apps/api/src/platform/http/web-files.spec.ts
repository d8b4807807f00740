import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startApp, type SpecApp } from '@api/testing/app';

describe('the web app’s files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accelerator-web-'));
  let house: SpecApp;

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
    writeFileSync(join(folder, 'main-ABCD1234.js'), 'plain');
    writeFileSync(join(folder, 'main-ABCD1234.js.br'), brotliCompressSync('plain'));
    house = await startApp({ env: { WEB_DIR: folder } });
  });
  afterAll(async () => {
    await house.stop();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => house.app.inject({ method: 'GET', url, headers });

  it.each(['/', '/sign-in', '/cohort/threads/7?x=1'])(
    'answer %s with the page, so that a reload works',
    async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.body).toContain('<title>page</title>');
      expect(answer.headers['content-security-policy']).toContain(`script-src 'self'`);
    },
  );

  it('are sent as they were compressed, and kept for a year where the name says what they are', async () => {
    const answer = await get('/main-ABCD1234.js', { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect((await get('/main-ABCD1234.js')).body).toBe('plain');
  });

  it.each(['/main-FFFFFFFF.js', '/api/v1/nothing', '/api/nothing', '/.env'])('are not there under %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('are those of the folder and no others', async () => {
    for (const url of ['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd'])
      expect((await get(url)).body).not.toContain('root:');
  });
});
