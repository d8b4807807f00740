import type { Page } from '@playwright/test';
import { invite, type Newcomer, takePlace } from './admitting';
import { linkIn, mailTo } from './mailbox';
import { expect, expectAccessible, signIn, test, visit } from './test';
import { beginQuick, expectState, line } from './writing';

const maud: Newcomer = {
  name: 'Maud Ferrers-Quist',
  email: 'maud@example.org',
  password: 'three grey herons by the weir',
  timeZone: 'Europe/Oslo',
};
const stayed = 'When the chair of Northmoor Mutual asked why I would leave a team that I had built.';
const kept = 'That we closed two sites and kept every promise we had made about them.';
const title = 'CPO, a mid-size insurer';

test('Maud is invited, writes an hour after a no, shares it, and is answered while she watches', async ({
  enterAs,
  openBrowser,
}) => {
  const petra = await enterAs('petra');
  await inviteToJuniper(petra);
  const page = await takePlace(openBrowser, maud, 'Juniper');
  await expectAccessible(page);
  await expectPlaceTaken(petra, await openBrowser());

  await writeWithAReloadInBetween(page);
  await shareWithCohort(page);
  await page.getByRole('link', { name: 'Read the conversation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'You shared a debrief' })).toBeVisible();
  await expect(page.getByText('Northmoor')).toHaveCount(0);
  await expectAccessible(page);

  const carmen = await openConversation(await enterAs('carmen'));
  await expect(carmen.getByRole('article', { name: /CPO/ })).toContainText(
    'When the chair of a mid-size insurer asked',
  );
  const ruth = await openConversation(await enterAs('ruth'));
  await answer(carmen, 'What I value in how you answered is that you stayed with it.', page);
  await answer(ruth, 'I notice that you told them about promises, and kept yours.', page);
  await expectAccessible(page);
  await letBe(page, ruth);
});

async function inviteToJuniper(petra: Page): Promise<void> {
  await visit(petra, '/admin', 'Cohorts');
  await petra.getByRole('main').getByRole('link', { name: 'Juniper' }).click();
  await expect(petra.getByRole('heading', { level: 1, name: 'Juniper' })).toBeVisible();
  await expectAccessible(petra);
  await invite(petra, maud);
}

/** The office sees her; the link works no second time; the password does. */
async function expectPlaceTaken(petra: Page, other: Page): Promise<void> {
  await petra.reload();
  await expect(petra.getByRole('row', { name: new RegExp(maud.name) })).toContainText('Active');
  await other.goto(linkIn(await mailTo(maud.email)));
  await expect(other.getByText('This invitation is no longer valid.')).toBeVisible();
  await signIn(other, maud.email, maud.password);
}

async function writeWithAReloadInBetween(page: Page): Promise<void> {
  await beginQuick(page, 'CPO, an insurer');
  await line(page, 'stayed').pressSequentially(stayed, { delay: 15 });
  await framesDrawn(page);
  await page.reload();
  await expect(line(page, 'stayed')).toHaveValue(stayed);
  await line(page, 'kept').fill(kept);
  await expectState(page, 'Saved');
  await page.getByRole('button', { name: 'Done' }).click();
  await expectAccessible(page);
}

/** Two frames: nobody leaves a page sooner after a keystroke. The server has not been asked yet by then. */
async function framesDrawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

async function shareWithCohort(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Next' });
  await page.getByRole('link', { name: 'Share with my cohort' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'To whom' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^My cohort/ }).check({ force: true });
  await next.click();
  await page.getByLabel('Its real name').fill('Northmoor Mutual');
  await page.getByLabel('What stands in its place').fill('a mid-size insurer');
  await page.getByRole('checkbox', { name: /^Which process it is about/ }).check();
  await page.getByLabel('The role, as others will read it').fill('CPO');
  await expectAccessible(page);
  await next.click();
  const sheet = page.getByRole('article', { name: 'The sheet as they will read it' });
  await expect(sheet).toContainText('When the chair of a mid-size insurer (replaced) asked why I would leave');
  await expectAccessible(page);
  await next.click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('Shared with your cohort.')).toBeVisible();
}

async function openConversation(page: Page): Promise<Page> {
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Conversations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Conversations' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: /shared a debrief/ })).toBeVisible();
  return page;
}

/** A question may stay without an answer: she lets it be, with the keys, and its asker may ask another one. */
async function letBe(page: Page, asker: Page): Promise<void> {
  const question = 'What would have kept you there?';
  const mayAsk = asker.getByRole('radio', { name: 'I wonder', exact: true });
  await mayAsk.check({ force: true });
  await answer(asker, question, page);
  await expect(asker.getByText('One question at a time: yours still waits.')).toBeVisible();
  await expect(mayAsk).toHaveCount(0);
  const asked = page.getByRole('listitem').filter({ hasText: question });
  await asked.getByRole('button', { name: /^Let it be/ }).press('Enter');
  await expect(asked.getByText('You let it be.')).toBeVisible();
  await expect(asked.getByRole('button', { name: /^Take it up again/ })).toBeFocused();
  await expectAccessible(page);
  await asker.reload();
  await expect(mayAsk).toBeVisible();
  await expect(asker.getByRole('listitem').filter({ hasText: question })).not.toContainText(/let it be/i);
}

/** One replies; the other, who has the conversation open, reads it and does nothing for it. How soon, `npm run bench` says. */
async function answer(page: Page, words: string, watcher: Page): Promise<void> {
  await page.getByRole('form').getByRole('textbox').fill(words);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
  await expect(watcher.getByRole('listitem').filter({ hasText: words })).toBeVisible();
}
