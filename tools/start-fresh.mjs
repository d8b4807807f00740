import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve, sep } from 'node:path';
import { dataFolder } from './paths.mjs';

/** Empties the data folder, which must be a temporary one, and starts: each run of the journeys begins anew. */
if (!dataFolder.startsWith(resolve(tmpdir()) + sep)) {
  console.error(`${dataFolder} is not below ${tmpdir()}: not emptied.`);
  process.exit(1);
}
rmSync(dataFolder, { recursive: true, force: true });
await import('./start.mjs');
