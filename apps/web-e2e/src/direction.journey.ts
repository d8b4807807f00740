import { writeNonNegotiable } from '@accelerator/contracts';
import { ask } from './calls';
import { expect, expectAccessible, test, visit } from './test';

test('a condition is put away and taken back, and found to be another one', async ({ enterAs }) => {
  const page = await enterAs('devika');
  for (const statement of ['A reason for the vacancy', 'To hear why the seat is empty'])
    expect(
      (await ask(page, writeNonNegotiable, {}, { id: crypto.randomUUID(), strength: 'must', statement })).status,
    ).toBe(201);
  await visit(page, '/direction', 'Direction');
  const one = page.getByRole('article').filter({ hasText: 'To hear why the seat is empty' });
  await one.getByRole('button', { name: /^Put away/ }).click();
  await expect(one).toHaveCount(0);
  await page.getByRole('button', { name: 'Show those put away' }).click();
  await expectAccessible(page);
  await one.getByRole('button', { name: /^Take it back/ }).click();
  await page.getByRole('button', { name: 'Show those that are kept' }).click();
  await one.getByRole('button', { name: /^Put into another one/ }).click();
  await page.getByLabel('Into which condition?').selectOption({ label: 'A reason for the vacancy' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(one).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(one).toBeVisible();
});
