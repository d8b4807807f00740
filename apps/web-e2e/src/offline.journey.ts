import type { Page } from '@playwright/test';
import { listThreads } from '@accelerator/contracts';
import { read } from './calls';
import { expectAppOnDevice } from './offline-ready';
import { beginQuick, expectState, line } from './writing';
import { enterWords, expect, expectAccessible, signIn, test, visit } from './test';
import { demoPassword, idOf } from '@accelerator/fixtures';

const words = {
  before: 'Written at home, with a network.',
  train: 'Written in a tunnel, hours later.',
  reply: 'I value that you asked, from a tunnel.',
} as const;

const juniper = idOf('cohort', 'juniper');
const people = `/cohorts/${juniper}/people`;

test('without a network the app opens, her debriefs are there, and what she writes arrives later', async ({
  enterAs,
}) => {
  const page = await enterAs('ines');
  await beginQuick(page, 'People director, a tram company');
  await line(page, 'stayed').fill(words.before);
  await expectState(page, 'Saved');
  await visit(page, '/debriefs', 'Debriefs');
  await atHand(page);

  await page.context().setOffline(true);
  await page.goto('/debriefs');
  await expect(page.getByText('You are offline. These are at hand on this device')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'People director, a tram company' }).click();
  await expect(line(page, 'stayed')).toHaveValue(words.before);
  await line(page, 'kept').fill(words.train);
  await expectState(page, 'Kept on this device');

  await page.goto('/debriefs/new');
  await page.getByLabel('Which process is this about?').fill('CPO, a lighthouse board');
  await page.getByRole('button', { name: /^Two minutes/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'CPO, a lighthouse board' })).toBeVisible();
  await line(page, 'stayed').fill('A lamp, and nobody in the room.');
  await expectState(page, 'Kept on this device');
  await page.reload();
  await expect(line(page, 'stayed')).toHaveValue('A lamp, and nobody in the room.');
  await page.goto('/debriefs');
  await expect(page.getByRole('link', { name: 'CPO, a lighthouse board' })).toBeVisible();
  await expectAccessible(page);

  await page.context().setOffline(false);
  const elsewhere = await enterAs('ines');
  await expect(async () => {
    await elsewhere.goto('/debriefs');
    await expect(elsewhere.getByRole('link', { name: 'CPO, a lighthouse board' })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await elsewhere.getByRole('link', { name: 'CPO, a lighthouse board' }).click();
  await expect(line(elsewhere, 'stayed')).toHaveValue('A lamp, and nobody in the room.');
  await elsewhere.goto('/debriefs');
  await elsewhere.getByRole('link', { name: 'People director, a tram company' }).click();
  await expect(line(elsewhere, 'kept')).toHaveValue(words.train);

  // the list from which it went says so by itself
  await expect(page.getByText('It will be saved when the connection is back.')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'CPO, a lighthouse board' })).toHaveCount(1);
});

test('a reply that she sent without a network goes by itself, also where the page was opened anew meanwhile', async ({
  enterAs,
}) => {
  const page = await enterAs('ines');
  await visit(page, '/debriefs', 'Debriefs');
  await atHand(page);
  const { items: threads } = await read(page, listThreads, { cohortId: juniper });
  const question = threads.find(({ kind }) => kind === 'question');
  await page.goto(`/cohorts/${juniper}/conversations/${question?.id ?? ''}`);
  await expect(page.getByLabel('Your words')).toBeVisible();

  await page.context().setOffline(true);
  await page.getByLabel('Your words').fill(words.reply);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  const later = page.getByText('Kept on this device. It will be sent when the connection is back.');
  await expect(later).toBeVisible();
  await page.reload();
  await expect(page.getByText(words.reply)).toBeVisible();
  await expect(later).toBeVisible();
  await expectAccessible(page);

  await page.context().setOffline(false);
  await expect(page.getByRole('listitem').filter({ hasText: words.reply })).toHaveCount(1);
  await expect(page.getByLabel('Your words')).toHaveValue('');
  await expect(later).toHaveCount(0);
});

test('after signing out, and on a shared computer, nothing of hers is left on the device', async ({ openBrowser }) => {
  const page = await openBrowser();
  await signIn(page, 'ines@example.org', demoPassword);
  await visit(page, '/debriefs', 'Debriefs');
  await atHand(page);
  await visit(page, people, 'People and agreement');
  expect((await keptHere(page)).cohort).toBe(juniper);
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect.poll(() => keptHere(page)).toEqual({ rows: 0, known: null, cohort: null });

  // what lay here before she said that others use this computer goes with her, too
  await signIn(page, 'ines@example.org', demoPassword);
  await visit(page, '/debriefs/new', 'A process has ended.');
  await page.context().setOffline(true);
  await page.getByLabel('Which process is this about?').fill('CPO, a puppet theatre');
  await expectState(page, 'Kept on this device');
  await page.context().clearCookies();
  await page.context().setOffline(false);
  await page.goto('/sign-in');
  await page.getByLabel('This is a shared computer').check();
  await enterWords(page, 'ines@example.org', demoPassword);
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  const leaving = page.getByRole('dialog').getByRole('button', { name: /^Sign out/ });
  await expect(leaving.or(page.getByRole('heading', { level: 1, name: 'Sign in' }))).toBeVisible();
  if (await leaving.isVisible()) await leaving.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect.poll(() => keptHere(page)).toEqual({ rows: 0, known: null, cohort: null });
  await page.goto('/sign-in');
  await page.getByLabel('This is a shared computer').check();
  await enterWords(page, 'ines@example.org', demoPassword);
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await visit(page, people, 'People and agreement');
  await beginQuick(page, 'CPO, a circus school');
  await line(page, 'stayed').fill('The tent.');
  await expectState(page, 'Saved');
  expect(await keptHere(page)).toMatchObject({ rows: 0, cohort: null });

  // another tab of the same browser knows it, and the session ends when the browser is closed
  const beside = await page.context().newPage();
  await visit(beside, '/debriefs', 'Debriefs');
  await beginQuick(beside, 'CPO, a marching band');
  await line(beside, 'stayed').fill('The drums.');
  await expectState(beside, 'Saved');
  expect((await keptHere(beside)).rows).toBe(0);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name, expires }) => [name, expires])).toEqual(
    expect.arrayContaining([
      ['session', -1],
      ['shared-computer', -1],
    ]),
  );
  // what was not sent stays while she goes from page to page
  await page.context().setOffline(true);
  await line(page, 'kept').fill('The trapeze.');
  await expectState(page, 'Not saved yet');
  await page.getByRole('link', { name: 'Debriefs' }).first().click();
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'CPO, a circus school' }).click();
  await expect(line(page, 'kept')).toHaveValue('The trapeze.');
});

/** The worker runs, and copies of herself and of every line of her list are kept. */
async function atHand(page: Page): Promise<void> {
  const lines = await page.getByRole('heading', { level: 2 }).count();
  await expect.poll(async () => (await keptHere(page)).rows, { timeout: 30_000 }).toBeGreaterThanOrEqual(lines + 2);
  await expectAppOnDevice(page);
}

/** Sealed rows on the device, whom it would let in without a network, and the cohort she looked at last. */
function keptHere(page: Page): Promise<{ rows: number; known: string | null; cohort: string | null }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('drafts');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('There is no such store.'));
    });
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        if (!database.objectStoreNames.contains(store)) {
          resolve(0);
          return;
        }
        const asked = database.transaction(store).objectStore(store).count();
        asked.onsuccess = () => resolve(asked.result);
      });
    const rows = (await count('texts')) + (await count('copies'));
    database.close();
    const known = Object.keys(localStorage).find((key) => key.startsWith('known-here')) ?? null;
    return { rows, known, cohort: localStorage.getItem('cohort') };
  });
}
