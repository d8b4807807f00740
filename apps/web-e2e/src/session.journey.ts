import type { Page } from '@playwright/test';
import { listCoachNotes, readSession } from '@accelerator/contracts';
import { idOf } from '@accelerator/fixtures';
import { ask } from './calls';
import { expect, expectAccessible, test, visit } from './test';

const juniper = idOf('cohort', 'juniper');
const title = 'Three stories, one figure each';
const recap = 'We told one story each, with one figure. What others took: say the figure once.';
const note = 'Birgit may like a quieter seat next time.';

test('Ruth plans, publishes, holds and recaps a session; Birgit comes and finds no trace of the notes', async ({
  enterAs,
}) => {
  const start = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 10 * 60_000);
  const ruth = await enterAs('ruth');
  await plan(ruth, start);
  const birgit = await enterAs('birgit', { timezoneId: 'Europe/Oslo' });
  await birgit.goto(new URL(ruth.url()).pathname);
  await expect(birgit.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(birgit.getByRole('main')).toContainText(clockIn('Europe/Oslo', start));
  await birgit.getByRole('radio', { name: 'Coming', exact: true }).check({ force: true });
  await expectAccessible(birgit);

  await walkAndEnd(ruth);
  await writeRecapAndNote(ruth);

  await birgit.reload();
  await expect(birgit.getByText(recap)).toBeVisible();
  await expectAccessible(birgit);
  expect(await birgit.content()).not.toContain(note);
  const at = { cohortId: juniper, sessionId: new URL(ruth.url()).pathname.split('/').at(-1) ?? '' };
  expect((await ask(birgit, readSession, at)).text).not.toContain(note);
  expect((await ask(birgit, listCoachNotes, at)).status).toBeGreaterThanOrEqual(403);
  const naomi = await enterAs('naomi');
  await naomi.goto(new URL(ruth.url()).pathname);
  await expect(naomi.getByText(note)).toBeVisible();
});

/** From a template; the plan adds up by itself. */
async function plan(coach: Page, start: Date): Promise<void> {
  await visit(coach, `/cohorts/${juniper}/sessions/new`, /\S/);
  await coach.getByLabel('Type').selectOption('skills-lab');
  await coach.getByLabel('Title').fill(title);
  const when = coach.getByLabel('Start', { exact: true });
  await when.fill('2025-01-01T12:30');
  await coach.getByRole('button', { name: 'Publish' }).click();
  await expect(when).toHaveAccessibleDescription(/This start has passed/);
  await when.fill(wallClock(start));
  await expect(coach.getByLabel('Part 1')).not.toHaveValue('');
  await expectAccessible(coach);
  await coach.getByRole('button', { name: 'Publish' }).click();
  await expect(coach.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expectAccessible(coach);
}

async function walkAndEnd(coach: Page): Promise<void> {
  await coach.getByRole('button', { name: /^Begin: / }).click();
  await coach.getByRole('button', { name: /^Next: / }).click();
  await coach.getByLabel('Attendance of Birgit Solheim-Marsh').selectOption('present');
  await expectAccessible(coach);
  await askedBeforeItEnds(coach);
  await lateEnd(coach);
  await coach.getByRole('button', { name: 'End the session' }).click();
  await coach.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expect(coach.getByRole('listitem').filter({ hasText: 'Arrive' })).toContainText('done');
  // the news of it is there before the answer
  await expect(coach.getByRole('button', { name: 'End the session' })).toBeHidden();
}

/** While it goes on, sharing the recap would end it for everybody: that is asked first. */
async function askedBeforeItEnds(coach: Page): Promise<void> {
  await coach.getByLabel('What we did, and what others took for their own search').fill(recap);
  const share = coach.getByRole('button', { name: 'Share the recap' });
  await share.click();
  await expectAccessible(coach);
  const asked = coach.getByRole('dialog', { name: 'Share it and end the session?' });
  await asked.getByRole('button', { name: 'Not yet' }).click();
  await expect(share).toBeFocused();
}

/** The answer to the ending comes after that to the recap, and takes nothing of it back. */
async function lateEnd(coach: Page): Promise<void> {
  await coach.context().route('**/api/**/end', async (route) => {
    const response = await route.fetch();
    await coach.waitForResponse((answer) => answer.url().endsWith('/recap'));
    await coach.getByText('Shared. The cohort can read it.').waitFor();
    await route.fulfill({ response });
  });
}

async function writeRecapAndNote(coach: Page): Promise<void> {
  await expect(coach.getByLabel('What we did, and what others took for their own search')).toHaveValue(recap);
  await coach.getByRole('button', { name: 'Share the recap' }).click();
  await expect(coach.getByText('Ended. Thank you for holding it.')).toBeVisible();
  await coach.getByLabel('Your note').fill(note);
  await coach.getByRole('button', { name: 'Save the note' }).click();
  await expect(coach.getByRole('status').filter({ hasText: /^Saved$/ })).toHaveCount(2);
  await expectAccessible(coach);
}

/** `2026-11-25T12:30` in London, where Juniper is planned. */
function wallClock(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Europe/London' }).replace(' ', 'T').slice(0, 16);
}

function clockIn(timeZone: string, at: Date): string {
  return at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}
