import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { at, readJson } from './paths.mjs';
import { build } from './build.mjs';
import { checkCompose } from './compose.mjs';
import { cyclesArgs, cyclesTool } from './lint/cycles.mjs';
import { runTool } from './run.mjs';

const reports = at('dist/test-reports');
const jestProjects = {
  tools: 'tools/jest.config.mjs',
  contracts: 'libs/contracts/jest.config.mjs',
  fixtures: 'libs/fixtures/jest.config.mjs',
  api: 'apps/api/jest.config.mjs',
  web: 'apps/web/jest.config.mjs',
};
/** Their thresholds are in their jest.config.mjs, and hold where the whole project is run. */
const covered = ['contracts', 'api', 'web'];
/** Each takes the port before it, too. */
const portsOfHalves = { 1: '23999', 2: '23989' };
const typedProjects = [
  'libs/contracts/tsconfig.json',
  'libs/fixtures/tsconfig.json',
  'apps/api/tsconfig.json',
  'apps/web/tsconfig.spec.json',
  'apps/web-e2e/tsconfig.json',
];

/**
 * All that the test command does, in order. Each step either throws, which counts as one failure, or
 * gives how many of its tests passed and failed; a step without tests gives nothing.
 *
 * @type {{ name: string, needs?: string, run: () => Promise<{ passed: number, failed: number } | void> }[]}
 */
export const steps = [
  { name: 'format', run: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']) },
  { name: 'lint', run: lint },
  { name: 'types', run: checkTypes },
  { name: 'build', run: () => build() },
  ...Object.entries(jestProjects).map(([name, config]) => ({ name, run: () => runJest(name, config) })),
  { name: 'compose', run: checkCompose },
  { name: 'journeys', needs: 'build', run: runJourneys },
];

async function lint() {
  await runTool('eslint/bin/eslint.js', ['.'], { NX_DAEMON: 'false' });
  await runTool(cyclesTool, cyclesArgs);
}

async function checkTypes() {
  for (const project of typedProjects) await runTool('typescript/bin/tsc', ['--noEmit', '-p', project]);
}

async function runJest(name, config) {
  const report = freshReport(name);
  const args = ['--config', at(config), '--maxWorkers=2', '--passWithNoTests', '--json', `--outputFile=${report}`];
  if (covered.includes(name)) args.push('--coverage');
  // Angular's specs are CommonJS, all others are ES modules.
  const flags = name === 'web' ? '--no-warnings' : '--no-warnings --experimental-vm-modules';
  const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} ${flags}`.trim();
  const error = await attempt(runTool('jest/bin/jest.js', args, { NODE_OPTIONS: nodeOptions, NX_DAEMON: 'false' }));
  const found = readJson(report);
  if (!found) throw error ?? new Error(`jest left no report for ${name}`);
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  // every spec has passed, and the run has failed all the same: a coverage threshold is missed
  if (error && failed === 0) console.error(error.message);
  return { passed: found.numPassedTests, failed: error ? Math.max(1, failed) : failed };
}

/** In two halves at once, each with an app, a database and a mailbox of its own: a journey mostly waits. */
async function runJourneys() {
  const halves = await Promise.all(Object.entries(portsOfHalves).map(runHalf));
  return halves.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));
}

async function runHalf([half, port]) {
  const report = freshReport(`journeys-${half}`);
  const shard = `--shard=${half}/${Object.keys(portsOfHalves).length}`;
  const args = ['test', '--config', at('apps/web-e2e/playwright.config.ts'), '--reporter=list,json', shard];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, E2E_PORT: port };
  const error = await attempt(runTool('@playwright/test/cli.js', args, env));
  const stats = readJson(report)?.stats;
  if (!stats) throw error ?? new Error('Playwright left no report');
  const failed = stats.unexpected + stats.flaky;
  if (error && failed === 0) throw error;
  return { passed: stats.expected, failed };
}

function freshReport(name) {
  const path = `${reports}/${name}.json`;
  mkdirSync(reports, { recursive: true });
  if (existsSync(path)) rmSync(path);
  return path;
}

async function attempt(promise) {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error;
  }
}
