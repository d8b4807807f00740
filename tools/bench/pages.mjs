import pg from 'pg';
import { askOnce } from './statements.mjs';

const warm = 10;
const asks = 60;

/** What PostgreSQL loads for `pagesOf`, at its start. */
export const countingPages = ['-c', 'shared_preload_libraries=pg_stat_statements'];

/**
 * Pages of PostgreSQL that one request touches, found in memory or read: a figure without noise, which says whether a
 * path stays flat when the world grows.
 */
export async function pagesOf(superuserUrl, server, road) {
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  try {
    await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    for (let time = 0; time < warm; time += 1) await askOnce(server, road, time);
    await admin.query('SELECT pg_stat_statements_reset()');
    for (let time = 0; time < asks; time += 1) await askOnce(server, road, time);
    const { rows } = await admin.query(touched);
    return Number(rows[0].pages) / asks;
  } finally {
    await admin.end();
  }
}

const touched = `SELECT coalesce(sum(shared_blks_hit + shared_blks_read), 0) AS pages
  FROM pg_stat_statements WHERE dbid <> (SELECT oid FROM pg_database WHERE datname = current_database())`;
