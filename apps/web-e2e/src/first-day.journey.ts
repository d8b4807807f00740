import { openDebrief } from '@accelerator/contracts';
import { invite, type Newcomer, setUpCohort, takePlace } from './admitting';
import { ask } from './calls';
import { expect, expectAccessible, test } from './test';

const cohort = 'Rowan by the lake';
const phone = { width: 390, height: 844 };

function newcomer(name: string, email: string): Newcomer {
  return { name, email, password: 'four quiet boats at noon', timeZone: 'Europe/Lisbon' };
}

test('whoever has taken her place is welcomed; a member sees when it begins, and one first step until she has begun', async ({
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
});
