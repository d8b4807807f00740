import type { Page } from '@playwright/test';
import { linkIn, mailTo } from './mailbox';
import { expect, expectAccessible, type OpenBrowser, visit } from './test';

export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly timeZone: string;
}

/** The office sets up a cohort; its page is open afterwards. */
export async function setUpCohort(office: Page, name: string): Promise<void> {
  await visit(office, '/admin/cohorts/new', 'New cohort');
  await office.getByLabel('Name', { exact: true }).fill(name);
  await office.getByLabel('First day').fill('2031-03-05');
  await office.getByLabel('Last day').fill('2031-05-21');
  await office.getByRole('button', { name: 'Set up the cohort' }).click();
  await expect(office.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** On the cohort's page of the office: invites one person. */
export async function invite(office: Page, { name, email }: Newcomer, role = 'Member'): Promise<void> {
  await office.getByLabel('Name', { exact: true }).fill(name);
  await office.getByLabel('E-mail address').fill(email);
  await office.getByRole('radio', { name: role }).setChecked(true, { force: true });
  await office.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(office.getByRole('row', { name: new RegExp(name) })).toContainText('Invited');
}

/** Opens the link of her mail in a browser of her own and takes the place; she is signed in afterwards. */
export async function takePlace(openBrowser: OpenBrowser, who: Newcomer, cohort: string): Promise<Page> {
  const link = linkIn(await mailTo(who.email));
  const page = await openBrowser();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: `Your place in ${cohort}` })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('Your name')).toHaveValue(who.name);
  await page.getByLabel('Your time zone').selectOption(who.timeZone);
  await page.getByLabel('A password, if you like', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Accept your place' }).click();
  const acceptance = page.getByRole('checkbox', { name: 'I have read the agreement and accept it.' });
  await expect(acceptance).toHaveAttribute('aria-invalid', 'true');
  await acceptance.check();
  await page.getByRole('button', { name: 'Accept your place' }).click();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  return page;
}
