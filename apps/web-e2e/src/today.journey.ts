import { openDebrief } from '@accelerator/contracts';
import { ask } from './calls';
import { expect, expectAccessible, test } from './test';

test('today: what can wait is carried on with, asked about on a day, or left as it is', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  const process = 'Director of People, a ferry line';
  const answers = { process, stayed: 'The harbour, and who owns it', kept: 'The rota story' };
  const debriefId = crypto.randomUUID();
  await ask(page, openDebrief, {}, { id: debriefId, mode: 'quick', answers });
  await page.goto('/today');
  const main = page.getByRole('main');
  const waiting = main.getByRole('heading', { name: process });
  const acts = (name: string | RegExp) => main.getByRole('button', { name }).filter({ hasText: process });

  await expect(main.getByText('When it suits you')).toBeVisible();
  await expect(main.getByText('You noted two lines today.')).toBeVisible();
  await expect(main.getByText(/^You noted three lines .*Recent: still plenty to find\.$/)).toBeVisible();
  await expectAccessible(page);

  await acts(/^Leave it as it is/).click();
  await expect(waiting).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting).toBeVisible();
  await acts(/^Ask me on [A-Z][a-z]+day/).click();
  await expect(page.getByText(/^You will be asked on [A-Z][a-z]+day\.$/)).toBeVisible();
  await expect(waiting).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting).toBeVisible();

  await main
    .getByRole('link', { name: /^Carry on with it/ })
    .filter({ hasText: process })
    .click();
  await expect(page).toHaveURL(`/debriefs/${debriefId}`);
  await page.goBack();
  await acts(/^Leave it as it is/).click();
  await expect(waiting).toBeHidden();
  await page.reload();
  await expect(main.getByText('When it suits you')).toBeVisible();
  await expect(waiting).toBeHidden();
});

test('today: what is kept so far is what her patterns count', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  await page.goto('/today');
  const main = page.getByRole('main');
  const lines = main.locator('.ledger > div');
  await expect(lines).toHaveCount(4);
  const kept = await lines.locator('dd').allInnerTexts();
  const from = /\d+/.exec(await main.getByText(/from \d+ processes$/).innerText())?.[0];
  await main.getByRole('link', { name: 'What these show so far' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Patterns' })).toBeVisible();
  await expect(main.getByText(`${from} processes`, { exact: true }).first()).toBeVisible();
  const counted = main.locator('.patterns__ledger dd');
  await expect(counted).toHaveCount(5);
  expect((await counted.allInnerTexts()).slice(0, 4)).toEqual(kept);
});
