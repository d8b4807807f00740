import { listOpportunities, writeNonNegotiable } from '@accelerator/contracts';
import { ask, read } from './calls';
import { Keys } from './keys';
import { expect, test } from './test';

test('Adaeze goes in prepared, sees what repeats and finds what she wrote, by keyboard alone', async ({
  openBrowser,
}) => {
  const page = await openBrowser();
  const keys = new Keys(page);
  const main = page.getByRole('main');
  await keys.signIn('adaeze', /\S/);
  const statement = 'A reason for the vacancy, in writing';
  await ask(page, writeNonNegotiable, {}, { id: crypto.randomUUID(), strength: 'must', statement });
  const [process] = (await read(page, listOpportunities, undefined)).items;

  await keys.push('link', 'Opportunities', { back: true });
  await keys.arrive('Opportunities');
  await keys.push('link', process?.roleTitle ?? '', { within: main });
  await keys.arrive(/\S/);
  await keys.push('link', 'Before you go in');
  await keys.arrive(/\S/);
  await keys.reach('button', 'Print one page');
  await keys.push('link', 'Conditions', { back: true });
  await keys.arrive(/\S/);
  const one = page.getByRole('article').filter({ hasText: statement }).first();
  await keys.pick('Broken', { within: one });
  await keys.push('button', 'Let it stand this once, with a reason', { within: one });
  await keys.write('Why you let it stand all the same', 'It is for one year.', { within: one });
  await keys.push('button', 'Note it', { within: one });
  await expect(one.getByText('It is broken. You let it stand, because:')).toBeVisible();
  await keys.push('button', 'Take the waiver back', { within: one });
  await expect(one.getByText('It stays a veto')).toBeVisible();

  await keys.push('link', 'Patterns', { back: true });
  await keys.arrive('Patterns');
  await keys.reachPart(main.locator('summary').first(), 'The same as a table');
  await keys.press('Enter');
  await expect(main.getByRole('table').first()).toBeVisible();
  await keys.press('Enter');
  await keys.push('link', /, (lifted|drained|steady|open|answer prepared|to leave|to look for)$/, { back: true });
  await expect(page).toHaveURL(/\/debriefs\//);
  await keys.arrive(/\S/);
  await keys.push('link', 'Debriefs', { back: true });
  await keys.arrive('Debriefs');

  await keys.push('link', 'Search', { back: true });
  await keys.arrive('Search');
  await keys.write('Words', 'redeployment', { role: 'searchbox', within: main });
  await keys.choose('Kind', 'Stories');
  await keys.push('button', 'Search', { within: main });
  await keys.push('link', /redeployment/i, { within: main });
  await keys.arrive(/\S/);
});
