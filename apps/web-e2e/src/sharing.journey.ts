import type { Page } from '@playwright/test';
import { listThreads, readThread } from '@accelerator/contracts';
import { idOf, personOf } from '@accelerator/fixtures';
import { ask, listen } from './calls';
import { expect, expectAccessible, test, visit } from './test';
import { beginQuick, expectState, line } from './writing';

const juniper = idOf('cohort', 'juniper');
const gwen = personOf('gwen');
const story =
  'I spoke of 640 people in Norwich. It was at Corbel Vale, on 8 September, and Alistair Venmoor took notes.';

test('Gwen shares with her name to the coaches, and without it to the cohort', async ({ enterAs }) => {
  const page = await enterAs('gwen');
  await beginQuick(page, 'CPO, Corbel Vale');
  await line(page, 'stayed').fill(story);
  await line(page, 'kept').fill('That we kept every promise.');
  await expectState(page, 'Saved');
  await page.getByRole('button', { name: 'Done' }).click();

  await begin(page, 'My coaches');
  await next(page, 'Read it as they will');
  await next(page, 'How');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('Shared with your coaches.')).toBeVisible();
  const version = page.getByRole('link', { name: /^coaches of Juniper, since \w+day, \d+ \w+$/ });
  await expect(version).toBeVisible();
  await expect(page.getByText('The debrief itself: only you')).toBeVisible();

  const carmen = await enterAs('carmen');
  const stream = await listen(carmen);
  await shareWithoutName(page);
  await expect(
    page.getByRole('link', { name: /^members and coaches of Juniper, .*, without your name$/ }),
  ).toBeVisible();
  await expect(version).toHaveAttribute('href', /\/conversations\//);
  await expectAccessible(page);
  await expect.poll(stream.said).toContainEqual(expect.stringContaining('"kind":"thread"'));
  expect((await stream.said()).join()).not.toContain(idOf('person', 'gwen'));

  const seen = await readAs(carmen);
  expect(seen).not.toMatch(/Gwen|Norwich|Corbel/);
  expect(seen).not.toContain(idOf('person', 'gwen'));
  await expect(carmen.getByText('The author', { exact: true })).toBeVisible();

  const ruth = await enterAs('ruth');
  expect(await readAs(ruth)).toContain('The cohort does not know her name.');
  await expect(ruth.getByText(gwen.name, { exact: true })).toBeVisible();
  await visit(ruth, `/cohorts/${juniper}/conversations`, 'Conversations');
  await ruth.getByRole('link', { name: 'Chief People Officer, a builder of boats' }).click();
  await expect(ruth.getByRole('heading', { level: 1, name: 'Gwen shared a debrief' })).toBeVisible();
  await expect(ruth.getByText('640 people in Norwich')).toBeVisible();

  const petra = await enterAs('petra');
  expect((await ask(petra, listThreads, { cohortId: juniper })).status).toBe(404);
  const record = await petra.goto('/admin/record');
  expect(record?.ok()).toBe(true);
  await expect(petra.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(petra.getByText('A people role')).toHaveCount(0);
});

test('what is shared without a name waits, and can be taken back before anybody finds it', async ({ enterAs }) => {
  const page = await enterAs('eleanor');
  await beginQuick(page, 'HR Director, Corbel Vale');
  await line(page, 'stayed').fill('A lantern hung in the hall.');
  await expectState(page, 'Saved');
  await page.getByRole('button', { name: 'Done' }).click();
  await begin(page, 'My cohort', 'a keeper of lanterns');
  await next(page, 'Read it as they will');
  await next(page, 'How');
  await page.getByRole('radio', { name: /^Without name/ }).check({ force: true });
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('radio', { name: /^Without name/ })).toBeChecked();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('It waits, and nobody finds it yet.')).toBeVisible();
  await expect(page.getByText(/members and coaches of Juniper, within twelve hours/)).toBeVisible();
  await expectAccessible(page);
  const birgit = await enterAs('birgit');
  expect((await ask(birgit, listThreads, { cohortId: juniper })).text).not.toContain('lanterns');

  await page.getByRole('link', { name: 'Update what they see' }).click();
  await expect(page.getByText('It still waits. When it is there, they read the new version.')).toBeVisible();
  await next(page, 'What');
  await next(page, 'Read it as they will');
  const sheet = page.getByRole('article', { name: 'The sheet as they will read it' });
  await sheet.getByRole('button', { name: 'Change the words of “What stayed with me”' }).click();
  await sheet.getByLabel('What stayed with me').fill('A lamp hung in the hall.');
  await next(page, 'How');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('When it is there, they will see the version you read.')).toBeVisible();
  await page.getByRole('link', { name: 'Update what they see' }).click();
  await next(page, 'What');
  await next(page, 'Read it as they will');
  await expect(sheet).toContainText('A lamp hung in the hall.');
  await page.getByRole('link', { name: 'Back to the debrief' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back. It is only yours again.')).toBeVisible();
  await expect(page.getByText('A version of it')).toHaveCount(0);
});

/** The first two steps: to whom, and the names that stay behind. */
async function begin(page: Page, whom: string, alias = 'a builder of boats'): Promise<void> {
  await page.getByRole('link', { name: /^Share (with my cohort|another version)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'To whom' })).toBeVisible();
  await page.getByRole('radio', { name: new RegExp(`^${whom}`) }).check({ force: true });
  await next(page, 'What');
  await page.getByLabel('Its real name').fill('Corbel Vale');
  await page.getByLabel('What stands in its place').fill(alias);
  await expect(page.getByRole('checkbox', { name: /^Which process it is about/ })).not.toBeChecked();
  await expect(page.getByText('The title that they read: “A debrief”')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Which process it is about/ }).check();
  await page.getByLabel('The role, as others will read it').fill('Chief People Officer');
  await expect(page.getByText(`The title that they read: “Chief People Officer, ${alias}”`)).toBeVisible();
}

async function next(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectAccessible(page);
}

/** By the suggestions and in her own words; then without her name, at once. */
async function shareWithoutName(page: Page): Promise<void> {
  await begin(page, 'My cohort');
  await expect(page.getByText('Your coaches already see a version of this.')).toHaveCount(0);
  await page.getByLabel('The role, as others will read it').fill('A people role');
  await next(page, 'Read it as they will');
  const beside = page.getByRole('complementary', { name: 'Places to look at' });
  await expect(beside.getByRole('heading', { name: 'Three places to look at' })).toBeVisible();
  await beside.getByRole('button', { name: 'Replace “640 people in Norwich”' }).click();
  await expect(beside.getByRole('heading', { name: 'Two places to look at' })).toBeVisible();
  await beside.getByRole('button', { name: 'Keep “8 September”' }).click();
  await beside.getByRole('button', { name: 'Write my own for “Alistair Venmoor”' }).click();
  const sheet = page.getByRole('article', { name: 'The sheet as they will read it' });
  await expect(sheet.getByLabel('What stayed with me')).toBeFocused();
  await page.keyboard.type('one of them');
  await sheet.getByRole('button', { name: 'Done with “What stayed with me”' }).click();
  await expect(sheet).toContainText('several hundred people in one place');
  await expect(sheet).toContainText('on 8 September, and one of them took notes');
  await next(page, 'How');
  await page.getByRole('radio', { name: /^Without name/ }).check({ force: true });
  await page.getByRole('checkbox', { name: /^Let it wait/ }).uncheck();
  const mayKnow = page.getByRole('group', { name: 'May my coaches know it is me?' });
  await expect(mayKnow.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('Shared with your cohort.')).toBeVisible();
  await expect(page.getByText('Your coaches may know it is you.')).toBeVisible();
}

/** The conversation without a name, as this person reads it: all that her page and the answers to it hold. */
async function readAs(page: Page): Promise<string> {
  await visit(page, `/cohorts/${juniper}/conversations`, 'Conversations');
  await page.getByRole('link', { name: 'A people role, a builder of boats' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Shared without a name' })).toBeVisible();
  await expectAccessible(page);
  const threadId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { status, text } = await ask(page, readThread, { cohortId: juniper, threadId });
  expect(status).toBe(200);
  return text + (await page.getByRole('main').innerHTML());
}
