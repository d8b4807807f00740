import type { Page } from '@playwright/test';
import { openDebrief } from '@accelerator/contracts';
import { invite, type Newcomer, setUpCohort, takePlace } from './admitting';
import { ask } from './calls';
import { expect, expectAccessible, test } from './test';

const cohort = 'Rowan by the lake';
const phone = { width: 390, height: 844 };

function newcomer(name: string, email: string): Newcomer {
  return { name, email, password: 'four quiet boats at noon', timeZone: 'Europe/Lisbon' };
}

test('whoever has taken her place is welcomed; a member sees when it begins, and one first step until she has begun; after she has left, her notebook is hers', async ({
  enterAs,
  openBrowser,
}) => {
  const [member, coach] = [newcomer('Marit Holm', 'marit@example.org'), newcomer('Una Birkett', 'una@example.org')];
  const petra = await enterAs('petra');
  await setUpCohort(petra, cohort);
  await invite(petra, member);
  await invite(petra, coach, 'Coach');

  const page = await takePlace(openBrowser, member, cohort);
  await expect(page.getByText(`Welcome to ${cohort}.`)).toBeVisible();
  const main = page.getByRole('main');
  const step = main.getByRole('link', { name: 'Write down an ending' });
  await expect(main.getByText(`${cohort} begins on Wednesday, 5 March 2031.`)).toBeVisible();
  await expect(step).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await step.click();
  await expect(page).toHaveURL('/debriefs/new');
  await ask(page, openDebrief, {}, { id: crypto.randomUUID(), mode: 'log', answers: { process: 'CPO, a lake' } });
  await page.goto('/today');
  await expect(main.getByText(`${cohort} begins on Wednesday, 5 March 2031.`)).toBeVisible();
  await expect(main.getByRole('heading', { name: 'CPO, a lake' })).toBeVisible();
  await expect(step).toHaveCount(0);

  const hers = await takePlace(openBrowser, coach, cohort);
  await expect(hers.getByText(`You are now a coach of ${cohort}.`)).toBeVisible();
  await expect(hers.getByRole('heading', { level: 1, name: 'Around the table' })).toBeVisible();

  await endPlace(petra, member.name);
  await page.goto('/');
  await expect(page).toHaveURL('/today');
  await expect(main.getByRole('heading', { name: 'CPO, a lake' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Notebook' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Conversations' })).toHaveCount(0);
  await expectAccessible(page);
  await main.getByRole('link', { name: 'Debriefs' }).click();
  await expect(main.getByRole('link', { name: 'CPO, a lake' })).toBeVisible();
});

/** On the cohort's page of the office, which is open. */
async function endPlace(office: Page, name: string): Promise<void> {
  await office.reload();
  await office.getByRole('button', { name: new RegExp(`^End ?: ${name}`) }).click();
  await office.getByRole('dialog').getByRole('button', { name: 'End her place' }).click();
  await expect(office.getByText(`The place of ${name} in ${cohort} has ended.`)).toBeVisible();
}
