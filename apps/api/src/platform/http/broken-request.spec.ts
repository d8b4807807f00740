import { connect } from 'node:net';
import { startApp, type SpecApp } from '@api/testing/app';

/** What comes over a socket and is no request, or takes for ever to become one. */
let house: SpecApp;
let port: number;

beforeAll(async () => {
  house = await startApp({ listen: true });
  const address = house.app.getHttpServer().address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => house.stop());

/** All that comes back until the other side ends it. */
function said(words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(words));
    socket.on('data', (chunk) => (heard += chunk.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}

describe('what is no request', () => {
  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a header without a name', 'GET /api/health/live HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n', 400],
    ['two lengths', 'POST /api/v1/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['endless headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is answered with a problem and the headers of every answer', async (_, words, status) => {
    const [head = '', body = ''] = (await said(words)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const header of ['content-security-policy: ', 'x-content-type-options: nosniff', 'cache-control: no-store'])
      expect(head).toContain(header);
    expect(JSON.parse(body)).toMatchObject({ status, code: 'invalid' });
    expect(body).not.toMatch(/HPE|node|parse/i);
  });

  it('and what never ends is cut off, in its headers and in its body', async () => {
    const { server } = house.app.getHttpAdapter().getInstance();
    expect([server.requestTimeout, server.headersTimeout]).toEqual([30_000, 15_000]);
    Object.assign(server, { requestTimeout: 500, headersTimeout: 200 });
    const post = 'POST /api/v1/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    expect(await said(post)).toMatch(/^HTTP\/1.1 408 /);
    await said(`${post}Content-Length: 40\r\n\r\n{"email":`);
    Object.assign(server, { requestTimeout: 30_000, headersTimeout: 15_000 });
  });
});
