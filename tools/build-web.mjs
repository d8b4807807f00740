import { tighten } from '../apps/web/builder/tighten.mjs';
import { checkBudget } from './build-budget.mjs';
import { compressFolder } from './build-compress.mjs';
import { at } from './paths.mjs';
import { runTool } from './run.mjs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Builds the web app for production, compresses its files once and for all, and holds it to its budget. */
export async function buildWeb() {
  await runTool('nx/dist/bin/nx.js', ['run', 'web:build:production', '--skip-nx-cache'], {
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NG_CLI_ANALYTICS: 'false',
  });
  await tighten(at('dist/web/browser'));
  await layShellWorker(at('dist/web/browser'));
  await compressFolder(at('dist/web/browser'));
  checkBudget();
}

/** Angular's worker, and the list of files that it keeps: made last, over the files as they are served. */
async function layShellWorker(folder) {
  await copyFile(at('node_modules/@angular/service-worker/ngsw-worker.js'), join(folder, 'ngsw-worker.js'));
  await runTool('@angular/service-worker/ngsw-config.js', ['dist/web/browser', 'apps/web/ngsw-config.json']);
}
