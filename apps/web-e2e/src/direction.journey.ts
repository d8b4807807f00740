import { openDebrief, writeEnergyMark, writeNonNegotiable, writeSkillKept } from '@accelerator/contracts';
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
  await one.getByRole('button', { name: /^Put it back in your list/ }).click();
  await page.getByRole('button', { name: 'Show those that are kept' }).click();
  await one.getByRole('button', { name: /^Put into another one/ }).click();
  await page.getByLabel('Into which condition?').selectOption({ label: 'A reason for the vacancy' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(one).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(one).toBeVisible();
});

test('a mark and a skill from two processes are found to be the same, and come apart again', async ({ enterAs }) => {
  const page = await enterAs('devika');
  for (const [process, words, state] of [
    ['CPO, grid operator', 'Turning a tired team round', 'drained'],
    ['CPO, ferry line', 'Getting a team going again', 'lit'],
  ] as const) {
    const [id, debriefId] = [crypto.randomUUID(), crypto.randomUUID()];
    await ask(page, openDebrief, {}, { id: debriefId, mode: 'quick', answers: { process } });
    const mark = { id, topic: 'other' as const, ownWords: words, state, markedOn: '2026-10-02', debriefId };
    expect((await ask(page, writeEnergyMark, {}, mark)).status).toBe(201);
    const skill = { skill: 'other' as const, ownWords: `Answering in brief (${process})`, keptOn: '2026-10-02' };
    const kept = { id: crypto.randomUUID(), ...skill, debriefId };
    expect((await ask(page, writeSkillKept, {}, kept)).status).toBe(201);
  }
  await visit(page, '/direction/energy', 'Energy');
  const one = page.getByRole('article').filter({ hasText: 'Turning a tired team round' });
  const other = page.getByRole('article').filter({ hasText: 'Getting a team going again' });
  await one.getByRole('button', { name: /^Put into another one/ }).click();
  const choice = page.getByLabel('As which mark?');
  await choice.selectOption({ label: 'Getting a team going again · lifted me · CPO, ferry line' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(one).toHaveCount(0);
  await expect(other).toContainText('Also drained me: CPO, grid operator');
  await expect(other.getByRole('link')).toHaveText(['CPO, ferry line', 'CPO, grid operator']);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(one).toBeVisible();
  await expect(other.getByRole('link')).toHaveText(['CPO, ferry line']);

  await visit(page, '/direction/skills', 'Better than before');
  const first = page.getByRole('article').filter({ hasText: 'Answering in brief (CPO, grid operator)' });
  await first.getByRole('button', { name: /^Put into another one/ }).click();
  const skills = page.getByLabel('Into which skill?');
  await skills.selectOption({ label: 'Answering in brief (CPO, ferry line) · CPO, ferry line' });
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(first).toHaveCount(0);
  await page.getByRole('button', { name: 'Show those put away' }).click();
  await first.getByRole('button', { name: /^Put it back in your list/ }).click();
  await expect(first).toHaveCount(0);
  await page.getByRole('button', { name: 'Show those that are kept' }).click();
  await expect(first).toBeVisible();
});
