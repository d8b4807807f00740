import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../tools/postgres.mjs';

/**
 * One PostgreSQL for the whole run. Specs find it through TEST_SUPERUSER_URL, which may create databases,
 * and TEST_OWNER_URL, whose role and password own each of them. Durability is traded for speed: the
 * cluster is thrown away afterwards. Where a caller has given one already (tools/mutants.mjs), that one is used.
 */
export default async function startDatabase() {
  if (process.env.TEST_SUPERUSER_URL) return;
  const dir = mkdtempSync(join(tmpdir(), 'accelerator-specs-'));
  const postgres = await startPostgres({ dir, throwaway: true });
  process.env.TEST_SUPERUSER_URL = postgres.superuserUrl;
  process.env.TEST_OWNER_URL = postgres.ownerUrl;
  globalThis.specDatabase = { dir, postgres };
}
