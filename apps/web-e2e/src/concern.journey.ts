import { idOf } from '@accelerator/fixtures';
import { listThreads } from '@accelerator/contracts';
import { read } from './calls';
import { expect, expectAccessible, test } from './test';

const juniper = idOf('cohort', 'juniper');
const cohort = `/cohorts/${juniper}`;
const heading = 'Report this to a coach';

test('Birgit tells the coaches of a reply; they see to it, and nobody else knows', async ({ enterAs }) => {
  const birgit = await enterAs('birgit');
  await birgit.setViewportSize({ width: 390, height: 844 });
  const { items: threads } = await read(birgit, listThreads, { cohortId: juniper });
  const question = threads.find(({ kind }) => kind === 'question');
  const address = `${cohort}/conversations/${question?.id ?? ''}`;
  await birgit.goto(address);
  const tell = birgit.getByRole('button', { name: /^Report to a coach: the reply of/ }).first();
  await tell.focus();
  await birgit.keyboard.press('Enter');
  const dialog = birgit.getByRole('dialog', { name: heading });
  await expect(dialog.getByText('Nobody else does, and nobody is told that you wrote.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'What is not right?' }).fill('This line hurt more than it helped.');
  await expectAccessible(birgit);
  await birgit.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(tell).toBeFocused();

  await birgit.reload();
  await tell.click();
  await expect(dialog.getByRole('textbox')).toHaveValue('This line hurt more than it helped.');
  await dialog.getByRole('button', { name: 'Send to the coaches' }).click();
  await expect(dialog.getByText('Nobody else learns of it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await tell.click();
  await expect(dialog.getByText('was received.')).toBeVisible();

  const ruth = await enterAs('ruth');
  await ruth.goto(`${cohort}/table`);
  const told = ruth.getByRole('region', { name: 'Told to the coaches' });
  await expect(told.getByText('This line hurt more than it helped.')).toBeVisible();
  await expect(told.getByText(/^Birgit Solheim-Marsh, /)).toBeVisible();
  await expectAccessible(ruth);
  await told.getByRole('button', { name: 'I have seen to it' }).click();
  await expect(told.getByRole('button', { name: 'Open it again' })).toBeVisible();
  await told.getByRole('link', { name: question?.title ?? '' }).click();
  await expect(ruth.getByRole('heading', { level: 1, name: question?.title ?? '' })).toBeVisible();

  const adaeze = await enterAs('adaeze');
  await adaeze.goto(address);
  await adaeze.getByRole('button', { name: heading }).click();
  const hers = adaeze.getByRole('dialog', { name: heading });
  await expect(hers.getByRole('button', { name: 'Send to the coaches' })).toBeVisible();
  await expect(hers.getByText('was received.')).toBeHidden();
});
