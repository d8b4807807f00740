import { beginQuick, expectState, line } from './writing';
import { expect, expectAccessible, test } from './test';

test('an earlier text is put back, and a deleted debrief comes back', async ({ enterAs }) => {
  const page = await enterAs('birgit');
  await beginQuick(page, 'HR Director, a glass works');
  await line(page, 'stayed').fill('The first words.');
  await expectState(page, 'Saved');
  await line(page, 'stayed').fill('The second words.');
  await page.getByRole('link', { name: 'Earlier texts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Earlier texts' })).toBeVisible();
  await expect(page.getByText('The first words.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Put it back/ }).click();
  await expect(page.getByText('The second words.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the debrief' }).click();
  await expect(line(page, 'stayed')).toHaveValue('The first words.');

  await page.getByRole('button', { name: 'Delete this debrief' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Debriefs' })).toBeVisible();
  await page.getByRole('link', { name: 'Deleted ones' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'HR Director, a glass works' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Bring it back/ }).click();
  await expect(line(page, 'stayed')).toHaveValue('The first words.');
});
