import {
  addTelling,
  writeClue,
  writeCultureSignal,
  writeEnergyMark,
  writeQuestion,
  writeStory,
} from '@accelerator/contracts';
import { ask } from './calls';
import { expect, expectAccessible, test, visit } from './test';

test('the brag file is narrowed by words, area and days, and back and reload keep it', async ({ enterAs }) => {
  const page = await enterAs('ines');
  for (const [title, areas] of [
    ['Two depots closed with every promise kept', ['change-leadership']],
    ['A pay band that held', ['reward']],
  ] as const)
    expect((await ask(page, writeStory, {}, { id: crypto.randomUUID(), title, areas: [...areas] })).status).toBe(201);
  await visit(page, '/brag-file', 'Brag file');
  const list = page.getByRole('navigation', { name: 'Stories' });
  const row = page.getByRole('search', { name: 'Look through the brag file' });
  await row.getByLabel('HR area').selectOption({ label: 'Reward' });
  await expect(list.getByRole('link')).toHaveText([/A pay band/]);
  await row.getByRole('button', { name: 'Show all' }).click();
  await row.getByLabel('Words').fill('depot');
  await row.getByLabel('Words').press('Enter');
  await expect(list.getByRole('link')).toHaveText([/Two depots/]);
  expect(page.url()).not.toContain('depot');
  await page.reload();
  await expect(row.getByLabel('Words')).toHaveValue('depot');
  await expect(list.getByRole('link')).toHaveText([/Two depots/]);
  await list.getByRole('link').click();
  await expect(row.getByLabel('Words')).toHaveValue('depot');
  await row.getByRole('button', { name: 'By process and days' }).click();
  await row.getByLabel('To', { exact: true }).fill('2020-01-01');
  await row.getByLabel('To', { exact: true }).blur();
  await row.getByLabel('Words').fill('');
  await row.getByLabel('Words').press('Enter');
  await expect(list).toHaveCount(0);
  await expect(page).toHaveURL(/to=2020-01-01/);
  await page.goBack();
  await expect(row.getByLabel('Words')).toHaveValue('depot');
  await expect(list.getByRole('link')).toHaveText([/Two depots/]);
  await expectAccessible(page);
});

test('each kind has its page: looked through by keyboard, put together, put away and taken back', async ({
  enterAs,
}) => {
  const page = await enterAs('ines');
  const id = () => crypto.randomUUID();
  for (const observation of ['Nobody asked why the seat was empty', 'The empty seat was never explained'])
    await ask(page, writeCultureSignal, {}, { id: id(), observation, polarity: 'red', theme: 'listening' });
  await ask(page, writeClue, {}, { id: id(), words: 'Look for a board that asks.', writtenOn: '2026-10-02' });
  const mark = {
    topic: 'transformation',
    ownWords: '',
    state: 'lit',
    markedOn: '2026-10-02',
    debriefId: null,
  } as const;
  await ask(page, writeEnergyMark, {}, { id: id(), ...mark });

  await visit(page, '/direction', 'Direction');
  await page.getByRole('link', { name: /^Look through these.*Culture signals/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Culture signals' })).toBeVisible();
  const row = page.getByRole('search', { name: 'Look through them' });
  await row.getByLabel('Words').focus();
  await page.keyboard.type('never');
  await page.keyboard.press('Tab');
  const one = page.getByRole('article').filter({ hasText: 'The empty seat was never explained' });
  await expect(page.getByRole('article')).toHaveCount(1);
  await row.getByLabel('Theme').selectOption({ label: 'Preparation' });
  await expect(page.getByText('Nothing of yours here matches “never”.')).toBeVisible();
  await row.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await row.getByRole('button', { name: 'By process and days' }).click();
  await row.getByLabel('From').fill('2026-10-02');
  await row.getByLabel('To', { exact: true }).fill('2026-10-01');
  await row.getByLabel('To', { exact: true }).blur();
  await expect(row.getByText('The last day lies before the first one.')).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Show all' }).click();
  await one.getByRole('button', { name: /^Put into another one/ }).click();
  await page.getByLabel('As which signal?').selectOption({ label: 'Nobody asked why the seat was empty' });
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(one).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(one).toBeVisible();

  await visit(page, '/direction/energy', 'Energy');
  const lit = page.getByRole('article').filter({ hasText: 'Transformation' });
  await lit.getByRole('button', { name: /^Change/ }).click();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Save' }) });
  await form.getByLabel('What it did to you').selectOption({ label: 'drained me' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(lit).toContainText('drained me');
  await lit.getByRole('button', { name: /^Put away/ }).click();
  await expect(lit).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lit).toBeVisible();

  await visit(page, '/direction/clues?from=2026-10-03', 'Clues');
  await expect(page.getByText('Nothing from these days.')).toBeVisible();
  await visit(page, '/direction/clues?from=2026-10-02&to=2026-10-02', 'Clues');
  await expect(page.getByText('Look for a board that asks.', { exact: true })).toBeVisible();
});

test('the question bank is narrowed to what is still open', async ({ enterAs }) => {
  const page = await enterAs('ines');
  for (const [question, nextTime] of [
    ['Why this house?', 'Two reasons.'],
    ['Why did you leave?', ''],
  ] as const)
    await ask(page, writeQuestion, {}, { id: crypto.randomUUID(), question, nextTime });
  await visit(page, '/questions?prepared=open', 'Question bank');
  await expect(page.getByRole('heading', { name: /Why did you leave/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Why this house/ })).toHaveCount(0);
  await page.getByLabel('Prepared or open').selectOption({ label: 'Prepared' });
  await expect(page.getByRole('heading', { name: /Why this house/ })).toBeVisible();
  await expect(page).toHaveURL(/prepared=prepared/);
});

test('a telling is noted, put right, taken out and back, and found by how it was received', async ({ enterAs }) => {
  const page = await enterAs('gwen');
  const body = { id: crypto.randomUUID(), title: 'The strike that did not happen' };
  expect((await ask(page, writeStory, {}, body)).status).toBe(201);
  await visit(page, `/brag-file/${body.id}`, 'Brag file');
  await page.getByRole('button', { name: 'I told it' }).click();
  await page.getByLabel('How could you tell?').fill('The chair nodded');
  await page.getByRole('button', { name: 'Note it' }).click();
  const told = page.getByRole('row').filter({ hasText: 'The chair nodded' });
  await told.getByRole('button', { name: /^Change/ }).click();
  await page.getByRole('group', { name: 'How was it received?' }).getByText('Fell flat').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(told).toContainText('Fell flat');
  await told.getByRole('button', { name: /^Take out/ }).click();
  await expect(told).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(told).toContainText('Fell flat');
  await page.getByLabel('How it was received').selectOption({ label: 'Landed' });
  await expect(page).toHaveURL(/told=landed/);
  await expect(page.getByRole('navigation', { name: 'Stories' }).getByRole('link', { name: body.title })).toHaveCount(
    0,
  );
  await page.getByLabel('How it was received').selectOption({ label: 'Fell flat' });
  await expect(page.getByRole('navigation', { name: 'Stories' }).getByRole('link', { name: body.title })).toBeVisible();
});

test('one occasion that was noted twice counts once, and can be taken apart', async ({ enterAs }) => {
  const page = await enterAs('gwen');
  const storyId = crypto.randomUUID();
  expect((await ask(page, writeStory, {}, { id: storyId, title: 'The night shift that stayed' })).status).toBe(201);
  for (const note of ['She asked for the figures', 'The chair took a note']) {
    const fields = { stage: null, toldOn: '2026-10-01', reception: 'landed' as const, debriefId: null };
    const body = { id: crypto.randomUUID(), note, opportunityId: null, ...fields };
    expect((await ask(page, addTelling, { storyId }, body)).status).toBe(201);
  }
  await visit(page, `/brag-file/${storyId}`, 'Brag file');
  await expect(page.getByRole('region', { name: 'Told twice' })).toBeVisible();
  const one = page.getByRole('row').filter({ hasText: 'The chair took a note' });
  await one.getByRole('button', { name: /^Put together/ }).click();
  const which = page.getByLabel('As which telling?');
  await which.selectOption({ label: 'Landed · Thursday, 1 October · She asked for the figures' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(page.getByRole('region', { name: 'Told once' })).toBeVisible();
  await expect(page.getByText('Noted again: Landed · The chair took a note')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Take apart/ }).click();
  await expect(page.getByRole('region', { name: 'Told twice' })).toBeVisible();
});
