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
