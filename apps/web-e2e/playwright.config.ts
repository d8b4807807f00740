import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserPath } from './src/browser';
import { settings } from './src/settings';

const top = fileURLToPath(new URL('../..', import.meta.url));
const match = process.env['E2E_MATCH'] ?? '**/*.journey.ts';
/** For the screenshots the app keeps its mails itself: their page is one of those that are drawn. */
const sendsMail = !match.includes('shots');

/**
 * Journeys run against the built app with the demo world in a data folder of its own, made anew for each
 * run. `E2E_ORIGIN` takes an app that runs already. Screenshots (`*.shots.ts`) run by their own command.
 */
export default defineConfig({
  testDir: './src',
  testMatch: match,
  outputDir: `./test-results/${settings.port}`,
  globalSetup: './src/post-office.ts',
  fullyParallel: false,
  workers: 1,
  // bounds for what hangs, far beyond what the slowest machine needs: timings are measured by the benchmarks
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: settings.origin,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await browserPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
  ...(settings.appRunsAlready
    ? {}
    : {
        webServer: {
          command: `node tools/start-fresh.mjs`,
          cwd: top,
          url: `${settings.origin}/api/health/ready`,
          timeout: 180_000,
          reuseExistingServer: false,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
          env: {
            PORT: String(settings.port),
            DATA_DIR: settings.dataFolder,
            SMTP_URL: sendsMail ? `smtp://127.0.0.1:${settings.smtpPort}` : '',
          },
          stdout: 'ignore',
          stderr: 'pipe',
        },
      }),
});
