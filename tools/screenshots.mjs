import { build } from './build.mjs';
import { at } from './paths.mjs';
import { runTool } from './run.mjs';

/** All pages at 1280 and 390 px, light and dark, into the git-ignored folder screenshots-out. */
await build();
const args = ['test', '--config', at('apps/web-e2e/playwright.config.ts'), '--reporter=list'];
await runTool('@playwright/test/cli.js', args, { E2E_MATCH: '**/*.shots.ts', SHOTS_DIR: at('screenshots-out') });
