import type { Page } from '@playwright/test';
import { signIn } from '@accelerator/contracts';
import { demoPassword, idOf, personOf } from '@accelerator/fixtures';
import { ask } from './calls';
import { expectAppOnDevice } from './offline-ready';
import { enterWords, expect, test, visit } from './test';
import { keptTexts, ownersOfCopies } from './writing';

const address = `/cohorts/${idOf('cohort', 'juniper')}/conversations/new`;
const title = (page: Page) => page.getByLabel('Title');
const words = (page: Page) => page.getByLabel('In your words');

async function begin(page: Page, line: string): Promise<void> {
  await title(page).fill(line);
  await words(page).fill(`${line}, and on.`);
}

test('two tabs that write the same thing take nothing from each other', async ({ enterAs }) => {
  const first = await enterAs('birgit');
  const second = await first.context().newPage();
  for (const page of [first, second]) await visit(page, address, /\S/);
  await begin(first, 'Begun in the first');
  await begin(second, 'Begun in the second');
  await expect.poll(() => keptTexts(first)).toBe(2);
  await first.reload();
  await expect(words(first)).toHaveValue('Begun in the first, and on.');
  await second.getByRole('button', { name: 'Put it to the cohort' }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'Begun in the second' })).toBeVisible();
  await first.reload();
  await expect(words(first)).toHaveValue('Begun in the first, and on.');

  // what a closed tab leaves behind is found again
  await first.close();
  await visit(second, address, /\S/);
  await expect(title(second)).toHaveValue('Begun in the first');
});

test('signing out in one tab leaves nothing on the screen of another', async ({ enterAs }) => {
  const first = await enterAs('birgit');
  const second = await first.context().newPage();
  await visit(first, '/profile', /\S/);
  await visit(second, '/debriefs', /\S/);
  await first.getByRole('button', { name: 'Sign out here' }).click();
  for (const page of [first, second])
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await second.reload();
  await expect(second.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('what she types on in a tab that was not told that she signed out in another is there once she is back, and on no disk before', async ({
  enterAs,
}) => {
  const first = await enterAs('birgit');
  const second = await first.context().newPage();
  await second.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  await visit(first, '/profile', /\S/);
  await visit(second, address, /\S/);
  await first.getByRole('button', { name: 'Sign out here' }).click();
  await expect(first.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

  await begin(second, 'Typed after leaving');
  await second.getByRole('button', { name: 'Put it to the cohort' }).click();
  await expect(second.getByText('You were signed out. Your text is safe.')).toBeVisible();
  expect(await keptTexts(second)).toBe(0);
  await second.getByRole('link', { name: 'Sign in' }).click();
  await enterWords(second, personOf('birgit').email, demoPassword);
  await expect(words(second)).toHaveValue('Typed after leaving, and on.');
  await expect.poll(() => keptTexts(second)).toBe(1);
  await words(second).fill('Typed after leaving, and once more.');
  await expect(words(second)).toHaveValue('Typed after leaving, and once more.');
  await second.reload();
  await expect(words(second)).toHaveValue('Typed after leaving, and once more.');
});

test('of her who was here before, no copy stays once somebody else comes in from another tab', async ({ enterAs }) => {
  const [birgit, devika] = [idOf('person', 'birgit'), idOf('person', 'devika')];
  const first = await enterAs('birgit');
  await expect.poll(() => ownersOfCopies(first), { timeout: 30_000 }).toEqual([birgit]);
  const second = await first.context().newPage();
  await visit(second, '/today', /\S/);
  const { email } = personOf('devika');
  expect((await ask(second, signIn, {}, { email, password: demoPassword })).status).toBe(200);
  await visit(second, '/today', /\S/);
  await expect.poll(() => ownersOfCopies(second), { timeout: 30_000 }).toEqual([devika]);

  // the tab of the former one is told, and takes nothing from the other
  await expect(first.getByText('You were signed out. Your text is safe.')).toBeVisible();
  await expectAppOnDevice(second);
  await second.context().setOffline(true);
  await second.reload();
  await expect(second.getByText('Devika Rathmoor').first()).toBeVisible();
  expect(await ownersOfCopies(second)).toEqual([devika]);
});
