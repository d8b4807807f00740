import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, visit } from './test';

/** The three lines of the two-minute version. */
export const lines = {
  stayed: 'One question or moment that stayed with you',
  kept: 'One thing you said that is worth keeping',
  energy: 'One topic that lifted you, or one that drained you',
} as const;

export function line(page: Page, key: keyof typeof lines): Locator {
  return page.getByLabel(lines[key], { exact: true });
}

/** Opens a debrief in two minutes; its page is there afterwards. */
export async function beginQuick(page: Page, process: string): Promise<void> {
  await visit(page, '/debriefs/new', 'A process has ended.');
  await page.getByLabel('Which process is this about?').fill(process);
  await page.getByRole('button', { name: /^Two minutes/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: process })).toBeVisible();
  await expect(line(page, 'stayed')).toBeVisible();
  await expectAccessible(page);
}

/** Where her text is, as the page says it quietly. */
export async function expectState(
  page: Page,
  words: 'Saved' | 'Kept on this device' | 'Both versions are here' | 'Not saved yet' | 'Needs another look',
): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${words}$`) })).toBeVisible({ timeout: 15_000 });
}

/** How many unsent texts this device keeps. */
export function keptTexts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('drafts');
        asked.onsuccess = () => {
          const counted = asked.result.transaction('texts').objectStore('texts').count();
          counted.onsuccess = () => {
            asked.result.close();
            resolve(counted.result);
          };
        };
      }),
  );
}

/** Whose copies this device keeps, each once. */
export function ownersOfCopies(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const asked = indexedDB.open('drafts');
        asked.onsuccess = () => {
          const found = asked.result.transaction('copies').objectStore('copies').getAllKeys();
          found.onsuccess = () => {
            asked.result.close();
            resolve([
              ...new Set(found.result.map((key) => (Array.isArray(key) && typeof key[0] === 'string' ? key[0] : ''))),
            ]);
          };
        };
      }),
  );
}
