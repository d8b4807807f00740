import type { Page, Route } from '@playwright/test';
import { demoPassword } from '@accelerator/fixtures';
import { refusal } from './refusal';
import { expect, expectAccessible, test, visit } from './test';

test('Petra shows once more that it is she before a deed of the office, and what she typed is saved', async ({
  enterAs,
}) => {
  const petra = await enterAs('petra');
  await visit(petra, '/admin/programme', 'Programme');
  await petra.getByLabel('Contact').fill('Petra, mornings');
  // half an hour later, as the server would say it: once
  await petra.route('**/api/v1/admin/programme', (route) => route.fulfill(refusal), { times: 1 });
  await petra.getByRole('button', { name: 'Save' }).click();

  const dialog = petra.getByRole('dialog', { name: 'Is it you?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(petra);
  await dialog.getByLabel('Your password', { exact: true }).fill('not hers at all');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByText('This is not your password.')).toBeVisible();
  await dialog.getByLabel('Your password', { exact: true }).fill(demoPassword);
  await petra.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await petra.reload();
  await expect(petra.getByLabel('Contact')).toHaveValue('Petra, mornings');
});

test('a proof in one tab signs her out of no other, whose writing on its way is saved', async ({ enterAs }) => {
  // its requests would pass by the road that this journey lays
  const petra = await enterAs('petra', { serviceWorkers: 'block' });
  const beside = await petra.context().newPage();
  for (const tab of [petra, beside]) await visit(tab, '/admin/programme', 'Programme');
  const former = await cookieOf(petra);
  await petra.route('**/api/v1/admin/programme', (route) => route.fulfill(refusal), { times: 1 });
  await petra.getByLabel('Contact').fill('Petra, at noon');
  await petra.getByRole('button', { name: 'Save' }).click();
  await petra.getByLabel('Your password', { exact: true }).fill(demoPassword);
  await petra.keyboard.press('Enter');
  await expect(petra.getByRole('dialog', { name: 'Is it you?' })).toBeHidden();
  expect(await cookieOf(petra)).not.toBe(former);

  // sent a moment before the new cookie came
  const refused: number[] = [];
  const late = async (route: Route) => {
    const response = await route.fetch({ headers: { ...route.request().headers(), cookie: former } });
    refused.push(response.status());
    await route.fulfill({ response });
  };
  await beside.route('**/api/v1/admin/programme', late, { times: 1 });
  await beside.getByLabel('Description').fill('Twelve weeks, in the evenings.');
  await beside.getByRole('button', { name: 'Save' }).click();
  await expect(beside.getByText('Saved.')).toBeVisible();
  expect(refused).toEqual([401]);
  await expect(beside.getByText('You were signed out.', { exact: false })).toBeHidden();
  await beside.reload();
  await expect(beside.getByLabel('Description')).toHaveValue('Twelve weeks, in the evenings.');
});

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
