import { writeClue, writeQuestion, writeStory } from '@accelerator/contracts';
import { ask } from './calls';
import { Keys } from './keys';
import { expect, expectAccessible, test, visit } from './test';

test('what she kept and put away goes for good when she says so, and comes back within thirty days', async ({
  enterAs,
}) => {
  const page = await enterAs('devika');
  const clue = { id: crypto.randomUUID(), words: 'Where the quarry was.', writtenOn: '2026-10-02' };
  expect((await ask(page, writeClue, {}, clue)).status).toBe(201);
  await visit(page, '/direction/clues', 'Clues');
  const one = page.getByRole('article').filter({ hasText: 'Where the quarry was.' });
  await one.getByRole('button', { name: /^Put away/ }).click();
  await page.getByRole('button', { name: 'Show those put away' }).click();
  await one.getByRole('button', { name: /^Delete ?:/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete it?' });
  await expect(dialog).toContainText('What you put into it goes with it.');
  await expect(dialog).toContainText('What your debriefs say stays in them.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Leave it put away' }).click();
  await expect(dialog).toBeHidden();
  await expect(one).toBeVisible();
  await one.getByRole('button', { name: /^Delete ?:/ }).click();
  await dialog.getByRole('button', { name: /^Delete, with thirty days/ }).click();
  await expect(one).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(one).toBeVisible();

  await one.getByRole('button', { name: /^Delete ?:/ }).click();
  await dialog.getByRole('button', { name: /^Delete, with thirty days/ }).click();
  await expect(one).toHaveCount(0);
  await page.getByRole('link', { name: 'What you deleted' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deleted' })).toBeVisible();
  await expect(page.getByText(/^It goes for good on /).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Bring it back.*Where the quarry was\.$/ }).click();
  await expect(page.getByText('It is back, among those put away.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Clues' })).toBeVisible();
  await expect(one).toBeVisible();
});

test('a story and a question are deleted where they stand, by keyboard alone', async ({ enterAs }) => {
  const page = await enterAs('devika');
  const [story, question] = [crypto.randomUUID(), crypto.randomUUID()];
  expect((await ask(page, writeStory, {}, { id: story, title: 'The quarry that stayed open' })).status).toBe(201);
  expect((await ask(page, writeQuestion, {}, { id: question, question: 'Why the quarry?' })).status).toBe(201);
  const dialog = page.getByRole('dialog', { name: 'Delete it?' });

  await visit(page, `/brag-file/${story}`, 'Brag file');
  await page.getByRole('button', { name: 'Put away', exact: true }).click();
  await visit(page, `/brag-file/${story}?shown=put-away`, 'Brag file');
  const atStory = new Keys(page);
  await atStory.push('button', /^Delete ?:/);
  await expect(dialog).toContainText('Where it was told, and what you put into it, go with it.');
  await atStory.push('button', /^Delete, with thirty days/, { within: dialog });
  await expect(page).toHaveURL(/\/brag-file\?shown=put-away$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Stories' }).getByText('The quarry that stayed open')).toHaveCount(
    0,
  );

  await visit(page, '/questions', 'Question bank');
  const asked = page.getByRole('article').filter({ hasText: 'Why the quarry?' });
  await asked.getByRole('button', { name: /^Put away/ }).click();
  await visit(page, '/questions?shown=put-away', 'Question bank');
  const atQuestion = new Keys(page);
  await atQuestion.push('button', /^Delete ?:/, { within: asked });
  await atQuestion.push('button', /^Delete, with thirty days/, { within: dialog });
  await expect(asked).toHaveCount(0);
  await visit(page, '/direction/deleted', 'Deleted');
  await expect(page.getByRole('heading', { level: 2, name: 'The quarry that stayed open' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Why the quarry?' })).toBeVisible();
});
