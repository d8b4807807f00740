import { closeMessageWords } from '@accelerator/contracts';
import { beginQuick, expectState, line } from './writing';
import { expect, expectAccessible, test, visit } from './test';

const phone = { width: 390, height: 844 };

test('the sections stand beside the page and are a choice on the phone; her free page is one tap away', async ({
  enterAs,
}) => {
  const page = await enterAs('joyce');
  await beginQuick(page, 'People director, a clock maker');
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  await expect(page.getByRole('heading', { name: 'Reflect while it is fresh' })).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections.locator('[aria-current=step]')).toHaveText('Reflect while it is fresh');
  await sections.getByRole('button', { name: 'The process' }).click();
  await page.getByLabel('In their words').fill('We went with somebody from inside.');
  const about = page.getByRole('complementary', { name: 'About this debrief' });
  await expect(about).toContainText('“We went with somebody from inside.”');
  await expectState(page, 'Saved');
  await expect(about).toContainText('Saved on the server; what you type is on this device first.');
  await sections.getByRole('button', { name: 'Close' }).click();
  const hours = page.getByLabel('Hours spent on tasks, if you noted them');
  await hours.fill('-5');
  await expectState(page, 'Needs another look');
  await sections.getByRole('button', { name: 'The process' }).click();
  await expect(hours).toBeHidden();
  await expect(about).toContainText('Please give hours between 0 and 2,000. All else is saved.');
  await about.getByRole('button', { name: 'Show it' }).click();
  await expect(hours).toBeFocused();
  await hours.fill('5');
  await expectState(page, 'Saved');
  await sections.getByRole('button', { name: 'The process' }).click();
  await page.getByRole('button', { name: 'Next: Reflect while it is fresh' }).click();
  await expect(page.getByRole('heading', { name: 'Reflect while it is fresh' })).toBeFocused();
  await expectAccessible(page);

  await page.context().setOffline(true);
  await about.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByLabel('Whatever you like')).toBeFocused();
  await page.keyboard.type('Nobody reads this.');
  await expectState(page, 'Kept on this device');
  await expect(about).toContainText('Kept on this device until it can be saved.');
  await page.context().setOffline(false);
  await expectState(page, 'Saved');

  await page.setViewportSize(phone);
  await expect(sections).toBeHidden();
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Notice the energy' });
  await expect(page.getByLabel('What does that suggest about the responsibilities to look for next?')).toBeVisible();
  await expectAccessible(page);
});

test('her one small thing becomes a commitment, and is not asked about once she has done it', async ({ enterAs }) => {
  const page = await enterAs('joyce');
  await beginQuick(page, 'CPO, a paper mill');
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByLabel('One small thing, if you like. When …').fill('I sit down on Monday');
  await page.getByLabel('… I will …', { exact: true }).fill('write the two sentences');
  await expect(page.getByRole('button', { name: 'Come back to it' })).toHaveCount(0);
  const again = page.getByRole('group', { name: 'Look at this again?' });
  await again.getByRole('button', { name: '2 weeks' }).click();
  await expect(again).toContainText(/You are asked on \w+day, /);
  await expectAccessible(page);
  await expectState(page, 'Saved');
  await page.getByRole('button', { name: 'Notice the energy' }).click();
  await page.getByRole('button', { name: 'Come back to it' }).click();
  await expect(again.getByRole('button', { name: '2 weeks' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Rest this debrief' }).click();
  await page.getByRole('checkbox', { name: /^When I sit down on Monday, I will write/ }).check();
  await page.getByRole('button', { name: 'Keep these' }).click();
  await expect(page.getByText('Kept: 1 commitment.')).toBeVisible();
  await expectAccessible(page);

  await beginQuick(page, 'CPO, a dye works');
  const address = page.url();
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  const asked = page.getByRole('group', { name: 'Did you try it?' });
  await expect(asked).toContainText('write the two sentences');
  await expectState(page, 'Saved');

  await visit(page, '/commitments', 'Commitments');
  const words = page.getByRole('group', { name: 'What became of it: write the two sentences' });
  await words.getByRole('button', { name: 'Done' }).click();
  await expect(words).toHaveCount(0);
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/earlier-intentions'));
  await page.goto(address);
  await answered;
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await expect(page.getByText('write the two sentences')).toHaveCount(0);
});

test('of several things that she meant to do one is asked about, and the others are behind a line', async ({
  enterAs,
}) => {
  const page = await enterAs('joyce');
  await page.setViewportSize(phone);
  await beginQuick(page, 'CPO, a glove maker');
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  for (const words of ['Ask back first.', 'Name the figure once.']) {
    await page.getByRole('button', { name: /question or moment$/i }).click();
    await page.getByLabel('What I would say next time').last().fill(words);
  }
  await expectState(page, 'Saved');

  await beginQuick(page, 'CPO, a button maker');
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  const asked = page.getByRole('group', { name: 'Did you try it?' });
  await expect(asked).toContainText('“Ask back first.”');
  await expect(asked.getByText('“Name the figure once.”')).toBeHidden();
  expect((await asked.boundingBox())?.height).toBeLessThan(phone.height / 3);
  await asked.getByText(/^and \d+ more$/).click();
  const second = asked.getByRole('group', { name: 'Did you try it: Name the figure once.' });
  await second.getByText('Let it go').click();
  await expectAccessible(page);
  await expectState(page, 'Saved');
  await page.reload();
  await asked.getByText(/^and \d+ more$/).click();
  await expect(second.getByRole('radio', { name: 'Let it go' })).toBeChecked();
});

test('a long line goes in part to her free page with the network cut; after silence she copies a note', async ({
  enterAs,
}) => {
  const page = await enterAs('joyce');
  await page.setViewportSize(phone);
  await beginQuick(page, 'CPO, a rope walk');
  const long = 'They asked what I would do first, and I told them about the quarry. '.repeat(6).trim();
  await page.context().setOffline(true);
  await line(page, 'stayed').fill(long);
  const move = page.getByRole('button', { name: /^Move part of it to my free page/ });
  await expectAccessible(page);
  await move.click();
  const [stays, rest] = [long.slice(0, 271), long.slice(272)];
  await expect(line(page, 'stayed')).toHaveValue(stays);
  await expect(page.getByLabel('Whatever you like')).toHaveValue(rest);
  await expectState(page, 'Kept on this device');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line(page, 'stayed')).toHaveValue(long);
  await move.click();
  await page.context().setOffline(false);
  await expectState(page, 'Saved');
  await page.reload();
  await expect(line(page, 'stayed')).toHaveValue(stays);
  await expect(page.getByLabel('Whatever you like')).toHaveValue(rest);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  const section = page.getByLabel('Section', { exact: true });
  await section.selectOption({ value: 'arrival' });
  await page.getByLabel('What happened?').selectOption('ghosted');
  const unsure = page.getByRole('button', { name: /^Not sure ?: When did you last hear/ });
  await unsure.click();
  await expect(unsure).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await section.selectOption({ value: 'close' });
  await expect(page.getByLabel('A closing note, if you like')).toHaveValue(closeMessageWords);
  await page.getByRole('button', { name: 'Copy the note' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(closeMessageWords);
  await expectAccessible(page);
});
