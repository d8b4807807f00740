import { openDebrief, writeOpportunity } from '@accelerator/contracts';
import { ask } from './calls';
import { expect, expectAccessible, test } from './test';

test('today: what can wait is carried on with, asked about on a day, or left as it is', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  const process = 'Director of People, a ferry line';
  const newsOn = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
  const answers = { process, newsOn, stayed: 'The harbour, and who owns it', kept: 'The rota story' };
  const debriefId = crypto.randomUUID();
  await ask(page, openDebrief, {}, { id: debriefId, mode: 'quick', answers });
  await page.goto('/today');
  const main = page.getByRole('main');
  const waiting = main.getByRole('heading', { name: process });
  const acts = (name: string | RegExp) => main.getByRole('button', { name }).filter({ hasText: process });

  await expect(main.getByText('When it suits you')).toBeVisible();
  await expect(main.getByText('You noted two lines today. Recent: still plenty to find.')).toBeVisible();
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
  await expect(main.getByRole('link', { name: 'What these show so far' })).toBeVisible();
  await expect(waiting).toBeHidden();
});

test('today: a process that ended and has no debrief is written of, or left', async ({ enterAs }) => {
  const page = await enterAs('helena');
  const [id, roleTitle] = [crypto.randomUUID(), 'Head of People, a light ship'];
  const endedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await ask(page, writeOpportunity, {}, { id, roleTitle, outcome: 'ghosted', endedOn });
  await page.goto('/today');
  const main = page.getByRole('main');
  const waiting = main.getByRole('heading', { name: roleTitle });
  await expect(main.getByText(/^It ended .*Fresh: exact words are clearest now\.$/)).toBeVisible();
  await main.getByRole('link', { name: /^Write about it/ }).click();
  await expect(page.getByLabel('Which process is this about?')).toHaveValue(roleTitle);
  await page.goto('/today');
  await main
    .getByRole('button', { name: /^Leave it as it is/ })
    .filter({ hasText: roleTitle })
    .click();
  await expect(waiting).toBeHidden();
  await page.reload();
  await expect(main.getByRole('heading', { name: /./ }).first()).toBeVisible();
  await expect(waiting).toBeHidden();
});

test('today: a buddy is asked for five minutes, once, in the words that stood there', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  await page.goto('/today');
  const aside = page.getByRole('complementary', { name: 'From Juniper' });
  const words = /Adaeze asks whether you have five minutes/;
  await expect(aside.getByText(words)).toBeVisible();
  await aside.getByRole('button', { name: /^Five minutes this week\?/ }).click();
  await expect(aside.getByText('You asked for five minutes today.')).toBeVisible();
  await expect(aside.getByText(words)).toBeHidden();
  const farida = await enterAs('farida');
  await farida.goto('/today');
  await expect(farida.getByText('From your buddy').first()).toBeVisible();
  await expect(farida.getByText(words)).toBeVisible();
  await expectAccessible(farida);
  await farida.getByRole('button', { name: /^Yes, this week ?, Adaeze Thornbury$/ }).click();
  await expect(farida.getByText(words)).toBeHidden();
  await expect(aside.getByText('Farida: “Yes, this week.”')).toBeVisible();
});

test('today: each line of what is kept so far leads to the page that lists it', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  const lists = [
    ['Stories', '/brag-file', 'Brag file'],
    ['Questions you were asked', '/questions', 'Question bank'],
    ['Signals, what to look for and what to leave', '/direction/signals', 'Culture signals'],
    ['Things you will not accept', '/direction/non-negotiables', 'Non-negotiables'],
  ] as const;
  for (const [line, address, heading] of lists) {
    await page.goto('/today');
    await page.locator('.ledger').getByRole('link', { name: line, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${address}(/|$)`));
  }
});

test('today: what is kept so far is what her patterns count', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  await page.goto('/today');
  const main = page.getByRole('main');
  const lines = main.locator('.ledger > div');
  await expect(lines).toHaveCount(4);
  const kept = await lines.locator('dd').allInnerTexts();
  const from = /\d+/.exec(await main.getByText(/from \d+ processes/).innerText())?.[0];
  await main.getByRole('link', { name: 'What these show so far' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Patterns' })).toBeVisible();
  await expect(main.getByText(new RegExp(`\\b${from} processes`)).first()).toBeVisible();
  const counted = main.locator('.patterns__ledger dd');
  await expect(counted).toHaveCount(5);
  expect((await counted.allInnerTexts()).slice(0, 4)).toEqual(kept);
});
