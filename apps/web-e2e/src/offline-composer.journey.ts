import type { Page } from '@playwright/test';
import { openDebrief, readDebrief, writeNonNegotiable } from '@accelerator/contracts';
import { ask, read } from './calls';
import { expectAppOnDevice } from './offline-ready';
import { expectState } from './writing';
import { expect, expectAccessible, test, visit } from './test';

const away = 'You are offline. What you wrote is kept on this device and will be saved when the connection is back.';
const id = () => crypto.randomUUID();

test('without a network her conditions and “Did you try it?” are there, and what she answers arrives; other pages say that she is offline', async ({
  enterAs,
}) => {
  const page = await enterAs('gwen');
  const condition = { id: id(), statement: 'A budget of my own', strength: 'must' };
  expect((await ask(page, writeNonNegotiable, {}, condition)).status).toBe(201);
  const [earlier, debriefId] = [id(), id()];
  const facts = { outcomeKind: 'rejected-by-organisation' };
  const step = { nextStepWhen: 'they ask for figures', nextStepThen: 'name the two I trust' };
  for (const body of [
    { id: earlier, mode: 'full', answers: { ...facts, ...step, process: 'CPO, a ferry line' } },
    { id: debriefId, mode: 'full', answers: { ...facts, process: 'CPO, a canal board' } },
  ])
    expect((await ask(page, openDebrief, {}, body)).status).toBe(201);
  await visit(page, '/debriefs', 'Debriefs');
  await expect
    .poll(() => copiesHere(page), { timeout: 40_000 })
    .toEqual(expect.arrayContaining(['conditions', 'looked-back', `debrief:${earlier}`, `debrief:${debriefId}`]));
  await expectAppOnDevice(page);

  await page.context().setOffline(true);
  for (const address of ['/questions', '/direction', '/patterns', '/commitments', '/profile', '/today']) {
    await page.goto(address);
    await expect(page.getByText(away).first()).toBeVisible();
    await expect(page.getByText(/We are not quite there/)).toHaveCount(0);
  }
  await page.goto(`/debriefs/${debriefId}`);
  const tried = page.getByRole('group', { name: 'Did you try it?' });
  await expect(tried).toContainText('name the two I trust');
  await tried.getByText('Not this time').click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'What matters to you' }).click();
  const held = page.getByRole('group', { name: condition.statement });
  await held.getByText('Broken', { exact: true }).click();
  await expectState(page, 'Kept on this device');
  await expectAccessible(page);
  await page.reload();
  await expect(tried).toContainText('name the two I trust');
  await page.context().setOffline(false);
  await expectState(page, 'Saved');
  expect((await read(page, readDebrief, { debriefId })).answers).toMatchObject({
    [`tried/${earlier}/answer`]: 'not-this-time',
    [`tests/${condition.id}/result`]: 'broken',
  });

  await visit(page, '/debriefs/new', 'A process has ended.');
  await page.context().setOffline(true);
  await page.getByLabel('Which process is this about?').fill('CPO, a tide table office');
  await page.getByRole('button', { name: /^The full debrief/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'CPO, a tide table office' })).toBeVisible();
  await expect(tried).toContainText('name the two I trust');
  await tried.getByText('Tried it', { exact: true }).click();
  await tried.getByLabel('What happened').fill('They nodded.');
  await expectState(page, 'Kept on this device');
  await page.reload();
  await expect(tried.getByLabel('What happened')).toHaveValue('They nodded.');
  await page.context().setOffline(false);
  await expectState(page, 'Saved');
  await expect(tried.getByLabel('What happened')).toHaveValue('They nodded.');
  const begun = page.url().split('/').at(-1) ?? '';
  expect((await read(page, readDebrief, { debriefId: begun })).answers).toMatchObject({
    [`tried/${earlier}/answer`]: 'tried',
    [`tried/${earlier}/note`]: 'They nodded.',
  });
});

/** Keys of the sealed copies on this device. */
function copiesHere(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('drafts');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('There is no such store.'));
    });
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const asked = database.transaction('copies').objectStore('copies').getAllKeys();
      asked.onsuccess = () => resolve(asked.result);
    });
    database.close();
    return keys.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'string' ? [key[1]] : []));
  });
}
