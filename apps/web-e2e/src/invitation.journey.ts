import type { Page } from '@playwright/test';
import { linkIn, mailTo } from './mailbox';
import { expect, expectAccessible, signIn, test, visit } from './test';

const newcomer = { name: 'Maud Ferrers-Quist', email: 'maud@example.org', password: 'three grey herons by the weir' };

test('Petra invites Maud, who takes her place by the link of the mail', async ({ enterAs, openBrowser }) => {
  const petra = await enterAs('petra');
  await invite(petra, 'Juniper', newcomer);

  const mail = await mailTo(newcomer.email);
  const maud = await openBrowser({ timezoneId: 'America/New_York' });
  await takePlace(maud, linkIn(mail));
  await expect(maud.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await expectAccessible(maud);

  await petra.reload();
  await expect(petra.getByRole('row', { name: new RegExp(newcomer.name) })).toContainText('Active');

  const again = await openBrowser();
  await again.goto(linkIn(mail));
  await expect(again.getByText('This invitation is no longer valid.')).toBeVisible();
  await signIn(again, newcomer.email, newcomer.password);
});

async function invite(page: Page, cohort: string, { name, email }: { name: string; email: string }): Promise<void> {
  await visit(page, '/admin', 'Cohorts');
  await page.getByRole('link', { name: cohort }).click();
  await expect(page.getByRole('heading', { level: 1, name: cohort })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Invited');
}

async function takePlace(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Your place in Juniper' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('Your name')).toHaveValue(newcomer.name);
  await page.getByLabel('Your time zone').selectOption('Europe/Oslo');
  await page.getByLabel('A password, if you like', { exact: true }).fill(newcomer.password);
  await page.getByRole('button', { name: 'Accept your place' }).click();
  const acceptance = page.getByRole('checkbox', { name: 'I have read the agreement and accept it.' });
  await expect(acceptance).toHaveAttribute('aria-invalid', 'true');
  await acceptance.check();
  await page.getByRole('button', { name: 'Accept your place' }).click();
}
