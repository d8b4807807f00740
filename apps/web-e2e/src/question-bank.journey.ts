import { listQuestions, writeOpportunity, writeQuestion } from '@accelerator/contracts';
import { ask, read } from './calls';
import { expect, expectAccessible, test, visit } from './test';

test('a question is asked again, found to be another one, and given to the cohort without a name', async ({
  enterAs,
}) => {
  const page = await enterAs('helena');
  for (const question of ['What would your last team at Corbel Vale say?', 'What do people say of you?'])
    expect((await ask(page, writeQuestion, {}, { id: crypto.randomUUID(), question })).status).toBe(201);
  const process = { id: crypto.randomUUID(), roleTitle: 'CPO', organisationName: 'Corbel Vale' };
  expect((await ask(page, writeOpportunity, {}, process)).status).toBe(201);
  await visit(page, '/questions', 'Question bank');
  const [first, second] = [/What would your last team/, /What do people say of you/].map((words) =>
    page.getByRole('article').filter({ hasText: words }),
  );
  if (!first || !second) throw new Error('Both questions were written.');
  await first.getByRole('button', { name: /^Asked again/ }).click();
  await expectAccessible(page);
  await first.getByLabel('At which stage?').selectOption('panel');
  await first.getByRole('button', { name: 'Note it' }).click();
  await expect(page.getByText('Noted.')).toBeVisible();

  await first.getByRole('button', { name: /^Give it to Juniper/ }).click();
  await expect(first.getByText('Look once more at: “Corbel Vale”')).toBeVisible();
  await expect(first.getByText(/^The real name “Corbel Vale” is still in the question/)).toBeVisible();
  await expect(first.getByRole('button', { name: 'Give it to Juniper' })).toBeDisabled();
  await expectAccessible(page);
  await first.getByLabel('The question, as others may read it').fill('What would your last team say?');
  await expectAccessible(page);
  await first.getByRole('button', { name: 'Give it to Juniper' }).click();
  await expect(page.getByText('Given to Juniper, without your name.')).toBeVisible();

  await second.getByRole('button', { name: /^It is the same as another/ }).click();
  await page
    .getByLabel('Question', { exact: true })
    .selectOption({ label: 'What would your last team at Corbel Vale say?' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(second).toHaveCount(0);

  const birgit = await enterAs('birgit');
  await visit(birgit, '/questions', 'Question bank');
  const given = birgit.getByRole('article').filter({ hasText: 'What would your last team say?' });
  await expect(given).toBeVisible();
  await expect(birgit.getByText('Corbel Vale')).toHaveCount(0);
  await given.getByRole('button', { name: /^Take it into my bank/ }).click();
  await birgit.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await read(birgit, listQuestions, undefined)).items[0]?.question)
    .toBe('What would your last team say?');
  await expectAccessible(birgit);
});
