import { build } from './build.mjs';
import { at } from './paths.mjs';
import { runTool } from './run.mjs';

/** What is measured in the browser, on a processor made four times slower: times, so no test. */
await build();
const args = ['test', '--config', at('apps/web-e2e/playwright.config.ts'), '--reporter=list'];
await runTool('@playwright/test/cli.js', args, { E2E_MATCH: '**/*.bench.ts' });
