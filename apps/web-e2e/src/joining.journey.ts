import { beginQuick, expectState, line } from './writing';
import { expect, expectAccessible, test, visit } from './test';

const story = 'The bonus pool I argued against';
const phone = { width: 390, height: 844 };

test('an example that is a story of hers is told once more, and the line comes after what she keeps', async ({
  enterAs,
}) => {
  const page = await enterAs('adaeze');
  await beginQuick(page, 'CPO, a lighthouse board');
  await line(page, 'energy').fill('Guessing the brief');
  await page.getByRole('button', { name: 'Carry on to the full debrief' }).click();
  await page.getByRole('button', { name: 'Example' }).click();
  await page.getByLabel('Or one of my stories').selectOption({ label: story });
  await page.getByLabel('How I could tell').fill('She asked for the second year.');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Sharper' }).click();
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await page.getByLabel('Title', { exact: true }).fill('The winter timetable');
  await page.getByText('HR areas', { exact: true }).click();
  for (const area of ['Reward', 'Leading change']) await page.getByRole('button', { name: area, exact: true }).click();
  await expectState(page, 'Saved');
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Sharper' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Leading change, Reward' })).toBeVisible();

  await page.getByRole('button', { name: 'Rest this debrief' }).click();
  await expect(page.getByText(`adds a telling to “${story}”`)).toBeVisible();
  await expect(page.getByText('Until you say, “Keep all” leaves this one out.')).toBeVisible();
  const close = page.getByText(/^(One yes is all|It was a no|You know something|Closer,|Nothing kept)/);
  await expect(close).toHaveCount(0);
  await page.reload();
  await page.getByRole('checkbox', { name: /^The winter timetable/ }).check();
  await expect(page.getByLabel('One that I have already')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep all' }).click();
  await expect(page.getByText('Kept: 2 stories.')).toBeVisible();
  await expect(close).toBeVisible();
  await expect(close).not.toHaveText(/^Nothing kept/);
  await page.getByLabel('What did it do?').selectOption({ label: 'drained me' });
  await page.getByRole('button', { name: 'Keep all' }).click();
  await expect(page.getByText('Kept: 2 stories, 1 energy mark.')).toBeVisible();
  await expectAccessible(page);

  await visit(page, '/brag-file', 'Brag file');
  const stories = page.getByRole('navigation', { name: 'Stories' });
  await expect(stories.getByRole('link', { name: new RegExp(story) })).toHaveCount(1);
  await stories.getByRole('link', { name: new RegExp(story) }).click();
  await expect(page.getByRole('cell', { name: 'She asked for the second year.', exact: true })).toBeVisible();
});
