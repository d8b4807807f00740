import { existsSync } from 'node:fs';
import { build } from './build.mjs';
import { at, node } from './paths.mjs';
import { run } from './run.mjs';

/** Writes the API's description beside its source; a spec fails when the two differ. */
await build(['api']);
if (!existsSync(at('dist/api/openapi.js'))) throw new Error('apps/api/src/openapi.ts is missing: nothing was written.');
await run(node, [at('dist/api/openapi.js'), at('apps/api/openapi.json')]);
