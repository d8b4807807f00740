import type { Page } from '@playwright/test';
import * as z from 'zod';
import { expect } from './test';

const KeptFiles = z.object({ hashTable: z.record(z.string(), z.string()) });

/** The worker runs, and has every file of the app that it is told to keep. */
export async function expectAppOnDevice(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const { hashTable } = KeptFiles.parse(await (await page.request.get('/ngsw.json')).json());
  await expect.poll(() => missing(page, Object.keys(hashTable)), { timeout: 45_000 }).toBe(0);
}

function missing(page: Page, wanted: readonly string[]): Promise<number> {
  return page.evaluate(async (files) => {
    const names = (await caches.keys()).filter((name) => name.includes(':assets:app:cache'));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const paths = new Set(kept.flat().map(({ url }) => new URL(url).pathname));
    return files.filter((path) => !paths.has(path)).length;
  }, wanted);
}
