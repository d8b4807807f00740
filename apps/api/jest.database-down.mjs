import { rmSync } from 'node:fs';

/** Ends and removes what jest.database.mjs began. */
export default async function stopDatabase() {
  if (!globalThis.specDatabase) return;
  const { dir, postgres } = globalThis.specDatabase;
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}
