import type { Page } from '@playwright/test';
import {
  keep,
  listKeeps,
  openDebrief,
  restDebrief,
  writeNonNegotiable,
  writeOpportunity,
} from '@accelerator/contracts';
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

test('patterns say no more than 2, 4, 6 and 12 processes allow', async ({ enterAs, openBrowser }) => {
  const petra = await enterAs('petra');
  await petra.goto(`/admin/cohorts/${idOf('cohort', 'juniper')}`);
  await invite(petra, sanna);
  const page = await takePlace(openBrowser, sanna, 'Juniper');
  const main = page.getByRole('main');
  const dots = main.getByRole('link', { name: /, lifted$/ });

  await ask(page, writeNonNegotiable, {}, { id: condition, statement: 'A budget of my own', strength: 'must' });
  await reflectOn(page, 0, 2);
  await visit(page, '/patterns', 'Patterns');
  await expect(main.getByText('Patterns need a few more.').first()).toBeVisible();
  await expect(main.getByRole('heading', { name: 'Questions', level: 3 })).toBeVisible();
  await expect(main.getByText('What would you stop in house 0?')).toBeVisible();
  await expect(dots).toHaveCount(0);
  await expectAccessible(page);

  await reflectOn(page, 2, 4);
  await visit(page, '/patterns', 'Patterns');
  await expect(main.getByText('lifted you in 4 of 4').first()).toBeVisible();
  await expect(dots).toHaveCount(0);
  await expect(main.locator('.patterns__track')).toHaveCount(0);

  await reflectOn(page, 4, 6);
  await ask(page, writeOpportunity, {}, { id: crypto.randomUUID(), roleTitle: 'Director of People' });
  await visit(page, '/patterns', 'Patterns');
  await expect(main.getByText('You have reflected on six processes.')).toBeVisible();
  await expect(dots).toHaveCount(6);
  await expect(main.locator('.patterns__dots--middle').getByRole('link', { name: /, steady$/ })).toHaveCount(2);
  await expect(main.locator('.patterns__dots--left').getByRole('link', { name: /, drained$/ })).toHaveCount(4);
  await main.getByText('The same as a table').first().click();
  await expect(main.getByRole('table', { name: 'Energy, of 6' }).getByRole('cell', { name: '6 of 6' })).toBeVisible();
  const [opened, far] = [main.getByRole('table', { name: /came at least so far/ }), main.locator('.patterns__track')];
  await expect(opened.getByRole('columnheader')).toHaveCount(5);
  await expect(far).toHaveCount(7);
  await expectAccessible(page);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  const doors = main.locator('ui-margin-row').filter({ has: page.getByRole('heading', { name: 'Doors' }) });
  await expect(doors.getByRole('listitem')).toHaveCount(6);
  await doors.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/debriefs\//);
  await visit(page, '/patterns', 'Patterns');
  await dots.first().click();
  await expect(page).toHaveURL(/\/debriefs\//);

  await reflectOn(page, 6, 12);
  await visit(page, '/patterns', 'Patterns');
  await expect(main.getByText('You have reflected on 12 processes.')).toBeVisible();
  await expect(dots).toHaveCount(0);
  await expect(main.getByText('lifted you in 12 of 12').first()).toBeVisible();
  const changed = main.locator('.patterns__row').filter({ hasText: 'Transformation' });
  await expect(changed.locator('.patterns__dots--left .patterns__bar--drained')).toHaveAttribute('title', 'drained: 8');
  await expect(changed.locator('.patterns__dots--middle .patterns__bar--steady')).toHaveAttribute('title', 'steady: 4');
  await expect(changed.locator('.patterns__bar')).toHaveCount(2);
  await expectAccessible(page);
  expect(await main.innerText()).not.toMatch(/%|average|score|streak/i);
});

const condition = crypto.randomUUID();
const stages = ['panel', 'final', 'recruiter-screen'] as const;

/** What the process with this number left her with. */
function answersOf(n: number) {
  return {
    process: `House ${n}`,
    outcomeKind: 'rejected-by-organisation',
    furthestStage: stages[n % 3],
    door: n % 2 === 0 ? 'open' : 'closed',
    effortHours: n + 1,
    'energyMarks/a/topic': 'building-teams',
    'energyMarks/a/state': 'lit',
    'energyMarks/b/topic': 'transformation',
    'energyMarks/b/state': n % 3 === 0 ? 'steady' : 'drained',
    'caughtOffGuard/a/question': `What would you stop in house ${n}?`,
    'caughtOffGuard/a/category': n % 2 === 0 ? 'hr-strategy' : 'ceo-and-board-relations',
    ...(n % 3 === 0 && { 'caughtOffGuard/a/nextTime': 'Name three things.' }),
    'organisationSurprise/a/observation': `They listened in house ${n}.`,
    'organisationSurprise/a/theme': 'listening',
    'organisationSurprise/a/polarity': n % 2 === 0 ? 'green' : 'unsure',
    [`tests/${condition}/result`]: n % 2 === 0 ? 'met' : 'broken',
    'skillsKept/numbers-ready/on': true,
  };
}

/** Processes from one number up to another: each written and put down; of every second one she keeps all, of the others none. */
async function reflectOn(page: Page, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) {
    const id = crypto.randomUUID();
    expect((await ask(page, openDebrief, {}, { id, mode: 'full', answers: answersOf(n) })).status).toBe(201);
    expect((await ask(page, restDebrief, { debriefId: id })).status).toBe(200);
    if (n % 2 === 1) continue;
    const { items } = await read(page, listKeeps, { debriefId: id });
    const entries = items.map(({ path }) => ({ path, id: crypto.randomUUID() }));
    const kept = await ask(page, keep, { debriefId: id }, { entries });
    expect(kept.status, kept.text).toBeLessThan(300);
  }
}
