import {
  archiveQuestion,
  deleteCommitment,
  makeCommitment,
  mergeClue,
  writeClue,
  writeEnergyMark,
  writeQuestion,
} from '@accelerator/contracts';
import { ask } from './calls';
import { expect, expectAccessible, test, visit } from './test';

const id = () => crypto.randomUUID();

test('what the search finds is opened itself: on a later page, put away, put together, or gone', async ({
  enterAs,
}) => {
  const page = await enterAs('ines');
  const question = { id: id(), question: 'Who signs off the heather budget?' };
  expect((await ask(page, writeQuestion, {}, question)).status).toBe(201);
  for (let n = 1; n <= 51; n += 1) await ask(page, writeQuestion, {}, { id: id(), question: `Why, number ${n}?` });
  const found = async (words: string) => {
    await visit(page, '/search', 'Search');
    await page.getByLabel('Words').fill(words);
    await page.getByLabel('Words').press('Enter');
    const hit = page.getByRole('listitem').getByRole('link').first();
    await expect(hit).toBeVisible();
    await hit.focus();
    await page.keyboard.press('Enter');
  };
  await found('heather');
  const one = page.getByRole('article').filter({ hasText: 'heather' });
  await expect(page.getByRole('heading', { level: 1, name: 'Question bank' })).toBeVisible();
  await expect(one).toBeFocused();
  await expect(one).toBeInViewport();
  await expect(one).toContainText('The one you looked for.');
  await expectAccessible(page);
  await page.goBack();
  await expect(page.getByLabel('Words')).toHaveValue('heather');
  await expect(page.getByRole('listitem').getByRole('link').first()).toBeVisible();
  await ask(page, archiveQuestion, { questionId: question.id });
  await found('heather');
  await expect(one).toBeFocused();
  await expect(one).toContainText('You have put it away.');
  await expect(page).toHaveURL(/shown=put-away/);

  const [first, second] = ['Look for gorse.', 'Look for broom.'].map((words) => ({ id: id(), words }));
  for (const clue of [first, second]) await ask(page, writeClue, {}, { ...clue, writtenOn: '2026-10-02' });
  await ask(page, mergeClue, { clueId: first?.id ?? '' }, { into: second?.id });
  await visit(page, `/direction/clues?at=${first?.id ?? ''}`, 'Clues');
  const clue = page.getByRole('article').filter({ hasText: 'Look for broom.' });
  await expect(clue).toBeFocused();
  await expect(clue).toContainText('It was put together with this one.');
  await expectAccessible(page);

  const mark = { ownWords: 'Larches', state: 'lit', markedOn: '2026-10-02', debriefId: null };
  await ask(page, writeEnergyMark, {}, { id: id(), topic: 'other', ...mark });
  await found('larches');
  await expect(page.getByRole('article').filter({ hasText: 'Larches' })).toBeFocused();

  const words = { cueKind: 'after-event', cue: 'the alders turn', act: 'ring the chair', lookBackOn: null };
  const commitment = { id: id(), ...words, showTo: 'me', cohortId: null, sessionId: null };
  expect((await ask(page, makeCommitment, {}, commitment)).status).toBe(201);
  await found('alders');
  await expect(page.getByText('The one you looked for.')).toBeInViewport();
  await expectAccessible(page);
  const deleteFirst = { ...deleteCommitment, path: `${deleteCommitment.path}?base=1` } as const;
  expect((await ask(page, deleteFirst, { commitmentId: commitment.id })).status).toBe(204);
  await visit(page, `/commitments?at=${commitment.id}`, 'Commitments');
  await expect(page.getByText('What you looked for is not here. It may have been deleted.')).toBeVisible();
});
