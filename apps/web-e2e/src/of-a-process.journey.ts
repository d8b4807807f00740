import { listDebriefs, listOpportunities, readDebrief } from '@accelerator/contracts';
import { read } from './calls';
import { expect, expectAccessible, test, visit } from './test';

test('a debrief is begun from a process of her list, and stands with it afterwards', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  const [first, second] = (await read(page, listOpportunities, undefined)).items;
  const label = (one: typeof first) => [one?.roleTitle, one?.organisationName].filter(Boolean).join(', ');

  await page.goto(`/opportunities/${first?.id ?? ''}`);
  await page.getByRole('link', { name: 'Write a debrief of this' }).click();
  await expect(page.getByLabel('Which process is this about?')).toHaveValue(label(first));
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Note it/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: label(first) })).toBeVisible();

  await visit(page, '/debriefs/new', 'A process has ended.');
  await expect(page.locator(`datalist option[value="${label(second)}"]`)).toHaveCount(1);
  // chosen by mistake, then another one: nothing of the first comes along
  await page.getByLabel('Which process is this about?').fill(label(first));
  await page.getByLabel('Which process is this about?').fill(label(second));
  await page.getByRole('button', { name: /^Note it/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: label(second) })).toBeVisible();

  const { items } = await read(page, listDebriefs, undefined);
  for (const one of [first, second]) {
    const line = items.find(({ process }) => process === label(one));
    const { answers } = await read(page, readDebrief, { debriefId: line?.id ?? '' });
    expect(answers).toMatchObject({ opportunity: one?.id, organisationName: one?.organisationName });
  }
});
