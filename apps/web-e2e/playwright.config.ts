import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserPath } from './src/browser';

const port = process.env['E2E_PORT'] ?? '23999';
const origin = process.env['E2E_ORIGIN'] ?? `http://localhost:${port}`;
const top = fileURLToPath(new URL('../..', import.meta.url));
const dataFolder = join(tmpdir(), `accelerator-journeys-${port}`);

/**
 * Journeys run against the built app with the demo world in a data folder of its own, made anew for each
 * run. `E2E_ORIGIN` takes an app that runs already. Screenshots (`*.shots.ts`) run by their own command.
 */
export default defineConfig({
  testDir: './src',
  testMatch: process.env['E2E_MATCH'] ?? '**/*.journey.ts',
  outputDir: './test-results',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await browserPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
  ...(process.env['E2E_ORIGIN']
    ? {}
    : {
        webServer: {
          command: `node tools/start-fresh.mjs`,
          cwd: top,
          url: `${origin}/api/health/ready`,
          timeout: 180_000,
          reuseExistingServer: false,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
          env: { PORT: port, DATA_DIR: dataFolder },
          stdout: 'ignore',
          stderr: 'pipe',
        },
      }),
});
