import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SpecHouse } from './spec-house.mjs';

jest.setTimeout(120_000);

/** PostgreSQL writes by itself only every ten seconds here, so that what is on the disk is there because somebody waited for it. */
const house = new SpecHouse({ flags: ['-c', 'wal_level=logical', '-c', 'wal_writer_delay=10s'] });
const writes = 10;
let disk;

beforeAll(async () => {
  await house.open();
  const url = new URL(house.postgres.superuserUrl);
  url.pathname = new URL(house.postgres.ownerUrl).pathname;
  disk = new pg.Client({ connectionString: url.href });
  await disk.connect();
});
afterAll(async () => {
  await disk?.end();
  await house.close();
});

const rowsOf = async (sql) => (await disk.query(sql)).rows;

/** What the log of PostgreSQL holds of committed replies as far as it is flushed; decoding reads no further than that. */
async function flushed() {
  const rows = await rowsOf(
    `SELECT encode(data, 'escape') AS words FROM pg_logical_slot_get_binary_changes('flushed', NULL, NULL,
       'proto_version', '1', 'publication_names', 'replies_only')`,
  );
  return rows.map(({ words }) => words).join('');
}

const flushes = async () => Number((await rowsOf(`SELECT sum(fsyncs) AS n FROM pg_stat_io WHERE object = 'wal'`))[0].n);

describe('a write that was answered', () => {
  it('is flushed to the disk before its answer, whatever the role or the database was set to', async () => {
    expect(
      await rowsOf(
        `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages, current_setting('synchronous_commit') AS commits`,
      ),
    ).toEqual([{ fsync: 'on', pages: 'on', commits: 'on' }]);
    await disk.query('ALTER ROLE accelerator_app SET synchronous_commit = off');
    await disk.query('ALTER DATABASE accelerator SET synchronous_commit = off');
    await house.endApi('SIGTERM');
    await house.startApi();
    const thread = await house.openThread(randomUUID(), 'On the disk');
    await disk.query('CREATE PUBLICATION replies_only FOR TABLE replies');
    await disk.query(`SELECT pg_create_logical_replication_slot('flushed', 'pgoutput')`);

    const before = await flushes();
    for (let n = 0; n < writes; n += 1) {
      const reply = { id: randomUUID(), kind: 'thanks', body: `reply ${n}` };
      expect((await house.ask('POST', `${thread}/replies`, reply)).status).toBe(201);
      expect(await flushed()).toContain(reply.id);
    }
    // the disk was asked to keep them: PostgreSQL counts, and tells now and then
    for (let tries = 0; (await flushes()) < before + writes && tries < 600; tries += 1) {
      await house.ask('GET', thread);
      await pause(50);
    }
    expect(await flushes()).toBeGreaterThanOrEqual(before + writes);
  });
});

describe('a database that may lose what it answered', () => {
  it('is refused by the API at its start', async () => {
    await house.endApi('SIGTERM');
    await disk.end();
    await house.postgres.stop();
    await house.restartPostgres({ throwaway: true });
    await expect(house.startApi()).rejects.toThrow('The API ended with 1');
  });
});
