import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test';
import { signOutEverywhere } from '@accelerator/contracts';
import { demoPassword } from '@accelerator/fixtures';
import { ask } from './calls';
import { settings } from './settings';
import { enterWords, expect, signIn, test } from './test';
import { beginQuick, expectState, line } from './writing';

const email = 'devika@example.org';
const words = {
  before: 'They asked who I would let go first.',
  tunnel: 'I asked what the number was for, and nobody knew.',
  after: 'The chair wrote that down.',
} as const;

test('the network goes, the browser is killed, the session ends elsewhere, and every word arrives', async ({
  launchOptions,
  enterAs,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'accelerator-profile-'));
  const [train, before] = await openProfile(profile, launchOptions);
  await signIn(before, email, demoPassword);
  await beginQuick(before, 'HR Director, a tunnel company');
  await line(before, 'stayed').fill(words.before);
  await expectState(before, 'Saved');
  const address = new URL(before.url()).pathname;
  await train.setOffline(true);
  await line(before, 'kept').pressSequentially(words.tunnel);
  await expectState(before, 'Kept on this device');
  await kill(train, profile);

  const elsewhere = await enterAs('devika');
  expect((await ask(elsewhere, signOutEverywhere)).status).toBe(204);

  const [home, after] = await openProfile(profile, launchOptions);
  await after.goto(address);
  await enterWords(after, email, demoPassword);
  await expect(line(after, 'kept')).toHaveValue(words.tunnel);
  await line(after, 'energy').fill(words.after);
  await expectState(after, 'Saved');

  await signIn(elsewhere, email, demoPassword);
  await elsewhere.goto(address);
  await expect(line(elsewhere, 'stayed')).toHaveValue(words.before);
  await expect(line(elsewhere, 'kept')).toHaveValue(words.tunnel);
  await expect(line(elsewhere, 'energy')).toHaveValue(words.after);
  await home.close();
  await rm(profile, { recursive: true, force: true });
});

/** A browser that has a place on the disk, as a person's has. */
async function openProfile(folder: string, options: LaunchOptions): Promise<[BrowserContext, Page]> {
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    baseURL: settings.origin,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  return [context, context.pages()[0] ?? (await context.newPage())];
}

/** As the system does when memory runs out: no page hears of it. */
async function kill(context: BrowserContext, folder: string): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  for (const pid of processesOf(folder)) process.kill(pid, 'SIGKILL');
  await gone;
}

/** The browser's own process, by the profile that it was given; its children name a type, and end with it. */
function processesOf(folder: string): number[] {
  return commands()
    .filter(([, command]) => command.includes(folder) && !command.includes('--type='))
    .map(([pid]) => pid);
}

/** What runs, by its number: as Linux shows it, which has no `ps` on a bare machine, or as `ps` does. */
function commands(): (readonly [number, string])[] {
  if (!existsSync('/proc/self/cmdline')) {
    const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
    return stdout.split('\n').map((line) => [Number.parseInt(line, 10), line]);
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => [Number(pid), commandOf(pid)]);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
