import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groups } from './mutant-groups.mjs';
import { at, readJson } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { runTool } from './run.mjs';
import { askedToStop } from './stop-signal.mjs';

/**
 * `npm run mutants [-- group …]`: changes the code of each group in small ways, one at a time, and counts how many of
 * the changes its specs notice. Fails where a group is below the threshold of stryker.config.mjs.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`No group ${unknown.join(', ')}. There are: ${Object.keys(groups).join(', ')}.`);
  process.exit(2);
}

// one PostgreSQL for all of it, which each run of the specs finds as it finds its own
const dir = mkdtempSync(join(tmpdir(), 'accelerator-mutants-'));
const postgres = await startPostgres({ dir, throwaway: true });
const env = { TEST_SUPERUSER_URL: postgres.superuserUrl, TEST_OWNER_URL: postgres.ownerUrl };
const summary = [];
let stopped = false;
const stopAsked = askedToStop().then(() => (stopped = true));
try {
  for (const name of asked.length > 0 ? asked : Object.keys(groups)) if (!stopped) summary.push(await take(name));
} finally {
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

console.log(`\n${summary.map(({ line }) => line).join('\n')}`);
process.exit(!stopped && summary.every(({ passed }) => passed) ? 0 : 1);

async function take(name) {
  // a run that breaks off must not be told by the figures of the one before
  rmSync(at(`dist/mutants/${name}.json`), { force: true });
  const passed = await runTool(
    '@stryker-mutator/core/bin/stryker.js',
    ['run'],
    { ...env, MUTANT_GROUP: name },
    stopAsked,
  ).then(
    () => true,
    () => false,
  );
  return { passed, line: `${passed ? '✓' : '✗'} ${name}: ${wordsFor(name)}` };
}

/** Those that no spec reaches count as not noticed; what does not run at all is no change. */
function wordsFor(name) {
  const found = readJson(at(`dist/mutants/${name}.json`));
  if (!found) return 'no report';
  const mutants = Object.values(found.files).flatMap((file) => file.mutants.map(({ status }) => status));
  const counted = mutants.filter((status) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const noticed = counted.filter((status) => status === 'Killed' || status === 'Timeout');
  return `${((100 * noticed.length) / counted.length).toFixed(1)} % of ${counted.length} mutants noticed`;
}
