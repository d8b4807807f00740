import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { at, node, root } from './paths.mjs';
import { freePort } from './postgres.mjs';

jest.setTimeout(120_000);

const another = createServer((_, answer) => answer.end('Another program answers every path.'));
let dir;

beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'accelerator-start-'))));
afterEach(() => {
  another.close();
  rmSync(dir, { recursive: true, force: true });
});

/** `npm start` of what is built, on a folder of its own; `said` is called with all that it has said, each time it says more. */
async function start(port, said) {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dir, DATABASE_URL: '' };
  const child = spawn(node, [at('tools/start.mjs')], { cwd: root, env });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => said((words += chunk.toString('utf8')), child));
  const [code] = await once(child, 'close');
  return { code, words };
}

describe('a start whose port is taken by another program', () => {
  it('says so, where it was taken before', async () => {
    const port = await freePort();
    await once(another.listen(port, '127.0.0.1'), 'listening');
    const { code, words } = await start(port, () => {});
    expect(code).toBe(1);
    expect(words).toBe(`Port ${port} is taken by another program. Set PORT to a free one.\n`);
  });

  it('says so, where it was taken during the build and answers in its place, and bids nobody to open it', async () => {
    const port = await freePort();
    const { code, words } = await start(
      port,
      (sofar) => /web/.test(sofar) && !another.listening && another.listen(port, '127.0.0.1'),
    );
    expect(code).toBe(1);
    expect(words).toContain(`Port ${port} is taken by another program. Set PORT to a free one.\nStopped.\n`);
    expect(words).not.toContain('Open');
  });
});

describe('a start on a free port', () => {
  it('bids to open it once it answers, and stops when it is asked to', async () => {
    const port = await freePort();
    let ready;
    const { code, words } = await start(port, (sofar, child) => {
      if (ready || !sofar.includes('Open')) return;
      ready = fetch(`http://127.0.0.1:${port}/api/health/ready`).finally(() => child.kill('SIGTERM'));
    });
    expect((await ready).status).toBe(200);
    expect(code).toBe(0);
    expect(words).toContain(`Open http://localhost:${port}\n`);
  });
});
