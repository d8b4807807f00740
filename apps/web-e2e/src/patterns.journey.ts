import type { Page } from '@playwright/test';
import { keep, listKeeps, openDebrief, restDebrief } from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { invite, takePlace, type Newcomer } from './admitting';
import { ask, read } from './calls';
import { expect, expectAccessible, test, visit } from './test';

const sanna: Newcomer = {
  name: 'Sanna Lindqvist-Roe',
  email: 'sanna@example.org',
  password: 'five slow ferries to the island',
  timeZone: 'Europe/Stockholm',
};

test.setTimeout(180_000);

test('patterns say no more than 2, 4, 6 and 12 processes allow', async ({ enterAs, openBrowser }) => {
  const petra = await enterAs('petra');
  await petra.goto(`/admin/cohorts/${idOf('cohort', 'juniper')}`);
  await invite(petra, sanna);
  const page = await takePlace(openBrowser, sanna, 'Juniper');
  const main = page.getByRole('main');
  const dots = main.getByRole('link', { name: /, lifted$/ });

  await reflectOn(page, 2);
  await visit(page, '/patterns', 'Patterns');
  await expect(main.getByText('Patterns need a few more.').first()).toBeVisible();
  await expect(dots).toHaveCount(0);

  await reflectOn(page, 2);
  await visit(page, '/patterns', 'Patterns');
  await expect(main.getByText('lifted you in 4 of 4').first()).toBeVisible();
  await expect(dots).toHaveCount(0);

  await reflectOn(page, 2);
  await visit(page, '/patterns', 'Patterns');
  await expect(dots).toHaveCount(6);
  await main.getByText('The same as a table').first().click();
  await expect(main.getByRole('table', { name: 'Energy, of 6' }).getByRole('cell', { name: '6 of 6' })).toBeVisible();
  await expectAccessible(page);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  await dots.first().click();
  await expect(page).toHaveURL(/\/debriefs\//);

  await reflectOn(page, 6);
  await visit(page, '/patterns', 'Patterns');
  await expect(dots).toHaveCount(0);
  await expect(main.getByText('lifted you in 12 of 12').first()).toBeVisible();
  expect(await main.innerText()).not.toMatch(/%|average|score|streak/i);
});

/** So many processes more: each written, put down, and all of it kept. */
async function reflectOn(page: Page, more: number): Promise<void> {
  for (let n = 0; n < more; n += 1) {
    const id = crypto.randomUUID();
    const answers = {
      process: `Process ${id.slice(0, 4)}`,
      outcomeKind: 'rejected-by-organisation',
      furthestStage: 'panel',
      'energyMarks/a/topic': 'building-teams',
      'energyMarks/a/state': 'lit',
    };
    expect((await ask(page, openDebrief, {}, { id, mode: 'full', answers })).status).toBe(201);
    expect((await ask(page, restDebrief, { debriefId: id })).status).toBe(200);
    const { items } = await read(page, listKeeps, { debriefId: id });
    const kept = await ask(
      page,
      keep,
      { debriefId: id },
      {
        entries: items.map(({ path }) => ({ path, id: crypto.randomUUID() })),
      },
    );
    expect(kept.status, kept.text).toBeLessThan(300);
  }
}
