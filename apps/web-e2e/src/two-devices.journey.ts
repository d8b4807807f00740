import type { Page } from '@playwright/test';
import { idOf } from '@accelerator/fixtures';
import { beginQuick, expectState, line } from './writing';
import { expect, expectAccessible, test, visit } from './test';

test('one field changed on two devices shows both texts, over a reload, until she chooses', async ({ enterAs }) => {
  const desk = await enterAs('devika');
  await beginQuick(desk, 'People director, a pilots’ office');
  await line(desk, 'stayed').fill('The chair asked twice.');
  await expectState(desk, 'Saved');

  const phone = await enterAs('devika');
  await phone.goto(desk.url());
  await expect(line(phone, 'stayed')).toHaveValue('The chair asked twice.');
  await phone.context().setOffline(true);
  await line(phone, 'stayed').fill('The chair asked twice, and waited.');
  await expectState(phone, 'Kept on this device');
  await line(desk, 'stayed').fill('The chair asked three times.');
  await expectState(desk, 'Saved');
  await phone.context().setOffline(false);

  const both = phone.getByRole('group', { name: /Two versions of/ });
  await expect(both).toContainText('The chair asked twice, and waited.');
  await expect(both).toContainText('The chair asked three times.');
  await phone.getByRole('button', { name: 'Choose', exact: true }).click();
  await expect(both).toBeFocused();
  await expect(both).toBeInViewport();
  await expectAccessible(phone);
  await phone.reload();
  await expect(both).toContainText('The chair asked twice, and waited.');
  await both.getByRole('button', { name: 'Keep both' }).click();
  await expectState(phone, 'Saved');
  await desk.reload();
  await expect(line(desk, 'stayed')).toHaveValue('The chair asked three times.\nThe chair asked twice, and waited.');
  await desk.getByRole('link', { name: 'Earlier texts' }).click();
  await expect(desk.getByRole('heading', { level: 2, name: 'Written in two places' })).toBeVisible();
  await expect(desk.getByText('The chair asked twice, and waited.', { exact: true })).toBeVisible();
  await expect(desk.getByRole('heading', { level: 2, name: 'What stood there before' })).toBeVisible();
  await expectAccessible(desk);
});

test('a lost answer to the opening holds up nothing that she types on', async ({ enterAs }) => {
  const page = await enterAs('devika', { serviceWorkers: 'block' });
  await visit(page, '/debriefs/new', /./);
  let lost = 0;
  await page.route('**/api/v1/debriefs', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  const process = page.getByLabel('Which process is this about?');
  await process.fill('CPO');
  await expect.poll(() => lost).toBe(1);
  await process.fill('CPO, a lighthouse trust');
  await expectState(page, 'Saved');
  await page.getByRole('button', { name: /Two minutes/ }).click();
  await expect(line(page, 'stayed')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('CPO, a lighthouse trust');
});

test('what she meant to do another time is asked about in the next debrief', async ({ enterAs }) => {
  const page = await enterAs('ines');
  await beginQuick(page, 'People director, a weavers’ guild');
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  await page.getByRole('button', { name: 'Question or moment' }).click();
  await page.getByLabel('Question or moment', { exact: true }).fill('Why would we need HR at the table?');
  await page.getByLabel('What I would say next time').fill('Two sentences, then the example.');
  await expectState(page, 'Saved');
  await expect(page.getByText('Did you try it?')).toHaveCount(0);

  await beginQuick(page, 'CPO, a bell foundry');
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  const asked = page.getByRole('group', { name: 'Did you try it?' });
  await expect(asked).toContainText('Two sentences, then the example.');
  await asked.getByText('Tried it', { exact: true }).click();
  await asked.getByLabel('What happened').fill('It held. They asked for the example.');
  await expectState(page, 'Saved');
  await expectAccessible(page);
  await page.reload();
  await expect(asked.getByLabel('What happened')).toHaveValue('It held. They asked for the example.');
});

test('her plan for a no outlives a click beside it, a reload and another device', async ({ enterAs }) => {
  const tell = 'I will tell …';
  const desk = await enterAs('devika');
  const phone = await enterAs('devika');
  for (const page of [desk, phone]) {
    await visit(page, '/debriefs/new', /./);
    await page.getByRole('button', { name: 'Write one' }).click();
  }
  await phone.getByLabel(tell).fill('Ines');
  await phone.mouse.click(5, 5);
  await expect(phone.getByLabel(tell)).toHaveCount(0);
  await phone.reload();
  await phone.getByRole('button', { name: 'Go on writing' }).click();
  await expect(phone.getByLabel(tell)).toHaveValue('Ines');

  await desk.getByLabel(tell).fill('my sister');
  await desk.getByRole('button', { name: 'Keep the plan' }).click();
  await expect(desk.getByText('I will tell my sister.')).toBeVisible();
  await phone.getByRole('button', { name: 'Keep the plan' }).click();
  await expect(phone.getByRole('alert').filter({ hasText: 'Both versions' })).toContainText('my sister');
  await expect(phone.getByLabel(tell)).toHaveValue('Ines');
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Keep mine' }).click();
  await phone.getByRole('button', { name: 'Keep the plan' }).click();
  await expect(phone.getByText('I will tell Ines.')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Change the plan' })).toBeVisible();
});

test('a question that she changes in two windows keeps both texts, and the former one for her', async ({ enterAs }) => {
  const cohort = `/cohorts/${idOf('cohort', 'juniper')}/conversations`;
  const desk = await enterAs('devika');
  await visit(desk, `${cohort}/new`, /./);
  await desk.getByLabel('Title').fill('Who knows the lighthouse trust?');
  await desk.getByLabel('In your words').fill('I meet them on Friday.');
  await desk.getByRole('button', { name: 'Put it to the cohort' }).click();
  await expect(desk.getByText('I meet them on Friday.')).toBeVisible();
  const phone = await enterAs('devika');
  await phone.goto(desk.url());
  for (const page of [phone, desk]) await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await phone.getByLabel('In your words').fill('I meet them on Monday.');
  await desk.getByLabel('In your words').fill('I meet them on Thursday.');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('I meet them on Thursday.')).toBeVisible();

  await phone.getByRole('button', { name: 'Save' }).click();
  await expect(phone.getByRole('alert').filter({ hasText: 'Both versions' })).toContainText('Thursday');
  await expect(phone.getByLabel('In your words')).toHaveValue('I meet them on Monday.');
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Keep mine' }).click();
  await phone.getByRole('button', { name: 'Save' }).click();
  await phone.getByRole('button', { name: 'Earlier texts' }).click();
  for (const day of ['Friday', 'Thursday', 'Monday'])
    await expect(phone.getByText(`I meet them on ${day}.`)).toBeVisible();
  await expectAccessible(phone);
});

test('what they see, updated in two windows, shows both texts before one goes over the other', async ({ enterAs }) => {
  const desk = await enterAs('devika');
  await beginQuick(desk, 'People director, a cartographers’ hall');
  await line(desk, 'stayed').fill('The map was upside down.');
  await expectState(desk, 'Saved');
  await desk.getByRole('button', { name: 'Done' }).click();
  await desk.getByRole('link', { name: 'Share with my cohort' }).click();
  await desk.getByRole('radio', { name: /^My coaches/ }).check({ force: true });
  await toLastStep(desk);
  await desk.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(desk.getByText('Shared with your coaches.')).toBeVisible();
  const phone = await enterAs('devika');
  await phone.goto(desk.url());
  for (const page of [desk, phone]) await page.getByRole('link', { name: 'Update what they see' }).click();
  await toLastStep(desk, 'The map was the wrong way round.');
  await toLastStep(phone, 'The map hung in the hall.');
  await desk.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(desk.getByText('They see the version you read now.')).toBeVisible();

  await phone.getByRole('button', { name: 'Share', exact: true }).click();
  const both = phone.getByRole('alert').filter({ hasText: 'Both versions' });
  await expect(both).toContainText('The map was the wrong way round.');
  await expect(both).toContainText('The map hung in the hall.');
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Keep mine' }).click();
  await phone.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(phone.getByText('They see the version you read now.')).toBeVisible();
  await desk.reload();
  await desk.getByRole('link', { name: 'Update what they see' }).click();
  await toLastStep(desk, null, 'The map hung in the hall.');
});

/** From the first step of sharing to the last, with other words for what stayed with her, or with what stands there. */
async function toLastStep(page: Page, words: string | null = null, stands = ''): Promise<void> {
  for (const heading of ['What', 'Read it as they will']) await onTo(page, heading);
  const sheet = page.getByRole('article', { name: 'The sheet as they will read it' });
  await expect(sheet).toContainText(stands);
  if (words !== null) {
    await sheet.getByRole('button', { name: 'Change the words of “What stayed with me”' }).click();
    await sheet.getByLabel('What stayed with me').fill(words);
  }
  await onTo(page, 'How');
}

async function onTo(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}
