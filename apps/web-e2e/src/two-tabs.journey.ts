import type { Page } from '@playwright/test';
import { idOf } from '@accelerator/fixtures';
import { expect, test, visit } from './test';
import { keptTexts } from './writing';

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
