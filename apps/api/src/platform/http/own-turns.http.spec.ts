import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import {
  contract,
  listAnswerVersions,
  openDebrief,
  previewImport,
  readMe,
  saveDebrief,
  search,
  type EndpointSpec,
} from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';
import type { Client } from '@api/testing/client';
import { untilItWaits } from '@api/testing/waits';
import { layWorld, personId } from '@api/testing/world';

let spec: SpecApp;
let adaeze: Client;
let birgit: Client;

beforeAll(async () => {
  spec = await startApp({ listen: true });
  await layWorld(spec.owner);
  adaeze = await spec.as(personId('adaeze'));
  birgit = await spec.as(personId('birgit'));
});
afterAll(() => spec.stop());

/** While every search waits for the database, `work`; then the searches go on. */
async function whileSearchesWait<Result>(work: () => Promise<Result>): Promise<Result> {
  await spec.owner.query('BEGIN; LOCK TABLE clues IN ACCESS EXCLUSIVE MODE');
  try {
    return await work();
  } finally {
    await spec.owner.query('COMMIT');
  }
}

const look = (client: Client) => client.call(search, { body: { words: 'nothing like this' } });

describe('costly reads', () => {
  it('of one person are done one after the other: a few wait, further ones slow down, and nobody else notices', async () => {
    const debrief = { id: randomUUID(), mode: 'quick', answers: { process: 'CHRO' } } as const;
    await birgit.call(openDebrief, { body: debrief });
    const { searches, saved, me } = await whileSearchesWait(async () => {
      const asked = Array.from({ length: 14 }, () => look(adaeze));
      const refused = await Promise.race(asked);
      expect([refused.status, refused.problem.code, refused.headers['retry-after']]).toEqual([429, 'slow-down', '2']);
      const patch = { params: { debriefId: debrief.id }, body: { answers: { kept: 'one' }, base: {} } };
      const answers = await Promise.all(Array.from({ length: 8 }, () => birgit.call(saveDebrief, patch)));
      return { searches: asked, saved: answers.map(({ status }) => status), me: (await adaeze.call(readMe)).status };
    });
    expect([...saved, me]).toEqual(Array.from({ length: 9 }, () => 200));
    const statuses = (await Promise.all(searches)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([
      ...Array.from({ length: 4 }, () => 200),
      ...Array.from({ length: 10 }, () => 429),
    ]);
    expect((await look(adaeze)).status).toBe(200);
  });

  it('of one person do not stand in the way of those of another', async () => {
    const read = await whileSearchesWait(async () => {
      const waiting = look(adaeze);
      const body = { text: 'Role\nCPO\n' };
      const other = await birgit.call(previewImport, { body });
      return { waiting, status: other.status };
    });
    expect([read.status, (await read.waiting).status]).toEqual([200, 200]);
  });

  it('are not done for a browser that has gone: the next one has its place', async () => {
    const server: Server = spec.app.getHttpServer();
    const asked = await whileSearchesWait(async () => {
      const running = look(adaeze);
      await untilItWaits(spec, running);
      const left = new AbortController();
      const came = new Promise<ServerResponse>((resolve) => server.once('request', (_, answer) => resolve(answer)));
      const gone = fetch(`${await spec.app.getUrl()}/api/v1${search.path}`, {
        method: search.method,
        headers: { cookie: `session=${adaeze.token ?? ''}`, 'content-type': 'application/json' },
        body: JSON.stringify({ words: 'nothing like this' }),
        signal: left.signal,
      });
      const answer = await came;
      // it has come in and waits by the time that others are answered
      for (let times = 0; times < 5; times += 1) expect((await adaeze.call(readMe)).status).toBe(200);
      left.abort();
      await expect(gone).rejects.toThrow('aborted');
      if (!answer.destroyed) await once(answer, 'close');
      const others = Array.from({ length: 4 }, () => look(adaeze));
      expect((await Promise.race(others)).status).toBe(429);
      return [running, ...others];
    });
    const answers = (await Promise.all(asked)).map(({ status }) => status);
    expect(answers.sort()).toEqual([200, 200, 200, 200, 429]);
  });

  it('are these', () => {
    const specs: readonly EndpointSpec[] = Object.values(contract);
    expect(
      specs
        .filter(({ costly }) => costly)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'exportOpportunities',
      'giveQuestion',
      listAnswerVersions.name,
      'previewImport',
      'readBrief',
      'readPatterns',
      'search',
    ]);
  });
});

describe('a list to be brought in', () => {
  it('with more columns than anybody has is refused at once', async () => {
    const answer = await adaeze.call(previewImport, { body: { text: `Role${','.repeat(190_000)}\nCPO\n` } });
    expect([answer.status, answer.problem.issues?.[0]?.path]).toEqual([422, ['text']]);
  });
});
