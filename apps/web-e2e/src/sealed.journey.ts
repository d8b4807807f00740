import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { demoPassword, personOf } from '@accelerator/fixtures';
import { browserPath } from './browser';
import { settings } from './settings';
import { enterWords, expect, test, visit } from './test';
import { beginQuick, expectState, keptTexts, line } from './writing';

/** What lies on the disk of her computer while she writes: nothing that anybody could read there, and nothing for ever. */
const written = {
  title: 'Zibelline in a title',
  body: 'Zibelline in a question',
  reply: 'Zibelline in a reply',
  line: 'Zibelline in a debrief',
} as const;

test('what she types lies sealed on the disk until it is sent, and is let go after sixty days', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'accelerator-profile-'));
  try {
    const first = await openProfile(profile);
    await first.page.goto('/sign-in');
    await enterWords(first.page, personOf('birgit').email, demoPassword);
    await expect(first.page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
    await writeEverywhere(first.page);
    await expect.poll(() => keptTexts(first.page)).toBeGreaterThanOrEqual(2);
    await first.close();
    expect(await wordsOnDisk(profile, [...Object.values(written), 'known-here'])).toEqual(['known-here']);

    await returnAfter(profile, 15, (texts) => texts.toBeGreaterThanOrEqual(2));
    await returnAfter(profile, 61, (texts) => texts.toBe(0));
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

/** A browser with a profile on the disk, as at home. */
async function openProfile(profile: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    baseURL: settings.origin,
    viewport: { width: 1280, height: 900 },
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  return { page, close: () => browser.close() };
}

/** She comes back on some later day: how much of what was not sent lies there. */
async function returnAfter(
  profile: string,
  days: number,
  holds: (texts: ReturnType<typeof expect.poll<number>>) => Promise<void>,
): Promise<void> {
  const later = await openProfile(profile);
  await later.page.clock.install({ time: Date.now() + days * 86_400_000 });
  await later.page.goto('/today');
  await expect(later.page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await holds(expect.poll(() => keptTexts(later.page)));
  await later.close();
}

async function writeEverywhere(page: Page): Promise<void> {
  await beginQuick(page, 'CPO, a furrier');
  await line(page, 'stayed').fill(written.line);
  await expectState(page, 'Saved');
  await visit(page, '/debriefs', 'Debriefs');
  await page.getByRole('link', { name: 'Conversations' }).first().click();
  await page.getByRole('link', { name: 'One page for an offer' }).click();
  await page.getByLabel('Your words').fill(written.reply);
  await page.getByRole('link', { name: 'Conversations' }).first().click();
  await page.getByRole('link', { name: 'Ask or give something' }).click();
  await page.getByLabel('Title').fill(written.title);
  await page.getByLabel('In your words').fill(written.body);
}

/** Which of these words stand in a file below a folder, in either way in which a browser writes text. */
async function wordsOnDisk(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const found = new Set<string>();
  for (const file of files) {
    const bytes = await readFile(file);
    for (const word of words) if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) found.add(word);
  }
  return [...found];
}
