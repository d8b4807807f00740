import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, visit } from './test';

const blackthorn = 'Blackthorn';

test('two of the office change one cohort at once: different fields meet, the same one shows both', async ({
  enterAs,
}) => {
  const petra = await enterAs('petra');
  await setUpWithKnownCoach(petra);
  const beside = await enterAs('petra');
  await beside.goto(petra.url());
  for (const page of [petra, beside]) {
    await page.getByRole('link', { name: 'Change the cohort' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Change Blackthorn' })).toBeVisible();
  }
  await beside.getByLabel('Places for members').fill('9');
  await beside.getByLabel('Name', { exact: true }).fill('Blackthorn in the evening');
  await petra.getByLabel('Name', { exact: true }).fill('Blackthorn in the morning');
  await petra.getByLabel('Last day').fill('2031-05-28');
  await petra.getByRole('button', { name: 'Save' }).click();
  await expect(petra.getByRole('heading', { level: 1, name: 'Blackthorn in the morning' })).toBeVisible();

  await beside.reload();
  await expect(beside.getByLabel('Name', { exact: true })).toHaveValue('Blackthorn in the evening');
  await expect(beside.getByLabel('Last day')).toHaveValue('2031-05-28');
  await beside.getByRole('button', { name: 'Save' }).click();
  const both = beside.getByRole('alert').filter({ hasText: 'Both versions' });
  await expect(both).toContainText('Blackthorn in the morning');
  await expect(both).not.toContainText('Places');
  await expectAccessible(beside);
  await beside.getByRole('button', { name: 'Take the other version' }).click();
  await expect(beside.getByLabel('Name', { exact: true })).toHaveValue('Blackthorn in the morning');
  await expect(beside.getByLabel('Places for members')).toHaveValue('9');
  await beside.getByRole('button', { name: 'Undo' }).click();
  await expect(beside.getByLabel('Name', { exact: true })).toHaveValue('Blackthorn in the evening');
  await beside.getByRole('button', { name: 'Save' }).click();
  await expect(beside.getByRole('heading', { level: 1, name: 'Blackthorn in the evening' })).toBeVisible();
  await expect(beside.getByText(/28 May/)).toBeVisible();
  await expect(beside.getByText(/of 9/)).toBeVisible();
});

/** A cohort with a coach who is known; its page is open afterwards. */
async function setUpWithKnownCoach(petra: Page): Promise<void> {
  await visit(petra, '/admin/cohorts/new', 'New cohort');
  await petra.getByLabel('Name', { exact: true }).fill(blackthorn);
  await petra.getByLabel('First day').fill('2031-03-05');
  await petra.getByLabel('Last day').fill('2031-05-21');
  const known = petra.getByRole('group', { name: 'Coaches of the programme already' });
  const addRuth = known.getByRole('button', { name: /^Add Ruth Ellerslade ?, ruth@example\.org$/ });
  await addRuth.click();
  const coach = petra.getByRole('group', { name: 'Coach 1' });
  await expect(coach.getByLabel('Name')).toHaveValue('Ruth Ellerslade');
  await expect(coach.getByLabel('E-mail address')).toHaveValue('ruth@example.org');
  await expect(addRuth).toHaveCount(0);
  await expectAccessible(petra);
  await petra.getByRole('button', { name: 'Set up the cohort' }).click();
  await expect(petra.getByRole('heading', { level: 1, name: blackthorn })).toBeVisible();
  await expect(petra.getByRole('row', { name: /Ruth Ellerslade/ })).toContainText('Invited');
}
