import {
  listDebriefs,
  listOpportunities,
  openDebrief,
  readDebrief,
  readOpportunity,
  restDebrief,
  writeOpportunity,
} from '@accelerator/contracts';
import { ask, read } from './calls';
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

test('the ending that a debrief tells is noted with its process by one tap, and taken back by another', async ({
  enterAs,
}) => {
  const page = await enterAs('birgit');
  const [opportunityId, debriefId] = [crypto.randomUUID(), crypto.randomUUID()];
  const role = { id: opportunityId, roleTitle: 'People director, a toll bridge' };
  expect((await ask(page, writeOpportunity, {}, role)).status).toBe(201);
  const end = { outcomeKind: 'rejected-by-organisation', newsOn: '2026-10-05', door: 'open' };
  const said = { statedReason: 'budget', statedReasonText: 'The post is on hold.' };
  const far = { furthestStage: 'final', lastConversationOn: '2026-10-01' };
  const answers = { process: role.roleTitle, opportunity: opportunityId, ...end, ...said, ...far };
  expect((await ask(page, openDebrief, {}, { id: debriefId, mode: 'full', answers })).status).toBe(201);
  expect((await ask(page, restDebrief, { debriefId })).status).toBe(200);

  await visit(page, `/debriefs/${debriefId}`, role.roleTitle);
  const note = page.getByRole('button', { name: 'Note the ending with the process' });
  await expect(note).toBeVisible();
  await expectAccessible(page);
  expect(await read(page, readOpportunity, { opportunityId })).toMatchObject({
    outcome: null,
    door: null,
    reasons: [],
  });
  await note.click();
  await expect(page.getByText('Noted with the process.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await note.click();
  await page.getByRole('link', { name: 'Would you have said yes?' }).click();
  await expect(page.getByRole('group', { name: 'Would you have said yes?' })).toBeVisible();
  const noted = await read(page, readOpportunity, { opportunityId });
  expect(noted).toMatchObject({ outcome: end.outcomeKind, endedOn: end.newsOn, door: end.door });
  expect(noted.rounds.map(({ stage, onDate }) => [stage, onDate])).toEqual([['final', '2026-10-01']]);
  expect(noted.group).toBe('finals');
  expect(noted.reasons.map(({ key, text }) => [key, text])).toEqual([['budget', 'The post is on hold.']]);
});
