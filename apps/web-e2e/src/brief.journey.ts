import type { Page } from '@playwright/test';
import {
  clueLimits,
  addRound,
  conditionLimits,
  debriefLimits,
  type EndpointSpec,
  listOpportunities,
  openDebrief,
  opportunityLimits,
  questionLimits,
  signalLimits,
  storyLimits,
  writeClue,
  writeCultureSignal,
  writeNonNegotiable,
  writeOpportunity,
  writeQuestion,
  writeStory,
} from '@accelerator/contracts';
import { ask, read } from './calls';
import { expectAppOnDevice } from './offline-ready';
import { expect, expectAccessible, test, visit } from './test';

test('before she goes in: one page, on paper, and on the phone without a network', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  await page.setViewportSize({ width: 390, height: 844 });
  const { opportunityId, name } = await planned(page);
  await visit(page, `/opportunities/${opportunityId}`, name);
  await page.getByRole('link', { name: 'Before you go in' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'They may ask' })).toBeVisible();
  for (const part of ['Stories', 'You may ask', 'Look out for', 'Last clue'])
    await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
  await expect(page.getByText('Given by your cohort.').first()).toBeVisible();
  await expectAccessible(page);
  expect(await sheetsOf(page)).toBe(1);

  await expectAppOnDevice(page);
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText('This is the page as this device kept it.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'They may ask' })).toBeVisible();
  await expectAccessible(page);
});

test('is one sheet of A4, however much she wrote', async ({ enterAs }) => {
  const page = await enterAs('farida');
  const words = (limit: number) =>
    'They said it would be decided before the year is out. '.repeat(40).slice(0, limit).trim();
  const send = async (endpoint: EndpointSpec, body: object, params: Record<string, string> = {}) => {
    const answer = await ask(page, endpoint, params, body);
    expect(answer.status, answer.text).toBe(201);
  };
  const id = () => crypto.randomUUID();
  const opportunityId = id();
  const { roleTitle, organisationName } = opportunityLimits;
  const role = { id: opportunityId, roleTitle: words(roleTitle), organisationName: words(organisationName) };
  await send(writeOpportunity, role);
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await send(addRound, { id: id(), stage: 'panel', onDate: day }, { opportunityId });
  for (const n of [1, 2, 3, 4]) {
    const question = `${n} ${words(questionLimits.question - 2)}`;
    const nextTime = `${n} ${words(questionLimits.nextTime - 2)}`;
    await send(writeQuestion, { id: id(), question, category: 'failure-and-learning', nextTime });
    await send(writeStory, {
      id: id(),
      title: words(storyLimits.title),
      bestSentence: words(storyLimits.bestSentence),
    });
    const condition = { statement: words(conditionLimits.statement), asQuestion: words(conditionLimits.asQuestion) };
    await send(writeNonNegotiable, { id: id(), strength: 'must', ...condition });
  }
  for (const polarity of ['red', 'green'])
    await send(writeCultureSignal, {
      id: id(),
      observation: words(signalLimits.observation),
      polarity,
      theme: 'role-clarity',
    });
  await send(writeClue, { id: id(), words: words(clueLimits.words), writtenOn: '2026-10-05' });
  const answers = { process: 'CPO', doDifferently: words(debriefLimits.doDifferently) };
  await send(openDebrief, { id: id(), mode: 'full', answers });
  await visit(page, `/opportunities/${opportunityId}/brief`, /They said/);
  await expect(page.getByRole('heading', { level: 2, name: 'Next time' })).toBeVisible();
  expect(await sheetsOf(page)).toBe(1);
});

test('a veto stays a veto, and at the ending she says what she would have said', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  const { opportunityId } = await planned(page);
  await visit(page, `/opportunities/${opportunityId}/fit`, /\S/);
  const first = page.getByRole('article').first();
  await first.getByText('Broken', { exact: true }).click();
  await expect(page.getByText('One of your musts is broken here.')).toBeVisible();
  await first.getByRole('button', { name: 'Let it stand this once, with a reason' }).click();
  await first.getByLabel('Why you let it stand all the same').fill('It is for one year, and in writing.');
  await page.reload();
  await first.getByRole('button', { name: 'Let it stand this once, with a reason' }).click();
  await expect(first.getByLabel('Why you let it stand all the same')).toHaveValue(
    'It is for one year, and in writing.',
  );
  await first.getByRole('button', { name: 'Note it' }).click();
  await expect(first.getByText('It is broken. You let it stand, because:')).toBeVisible();
  await expect(page.getByText('One of your musts is broken here.')).toBeVisible();
  await expectAccessible(page);
});

/** A process of hers with a round that is still to come. */
async function planned(page: Page): Promise<{ opportunityId: string; name: RegExp }> {
  const { items } = await read(page, listOpportunities, undefined);
  const today = new Date().toISOString().slice(0, 10);
  const one = items.find(({ lastRound }) => lastRound !== null && lastRound.onDate >= today) ?? items[0];
  if (!one) throw new Error('She has no process.');
  return { opportunityId: one.id, name: new RegExp(one.roleTitle) };
}

/** Sheets of A4 that the page prints on. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: false });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length;
}
