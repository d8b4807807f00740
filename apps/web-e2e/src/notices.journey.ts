import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './test';

test('a notice covers no control; plain, it stays with its page; with a way back it goes along', async ({
  enterAs,
}) => {
  const page = await enterAs('joyce');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/today');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Set a new one' }).click();
  await main.getByRole('textbox', { name: 'When', exact: true }).fill('the tide turns');
  await main.getByRole('textbox', { name: 'I will' }).fill('ring the harbour');
  await main.getByRole('button', { name: 'Set it' }).click();
  const said = page.getByText('Set. It is among your open commitments.');
  await expect(said).toBeVisible();
  await expect(main.getByRole('button', { name: 'Set a new one' })).toBeFocused();
  await expectApart(page, page.getByRole('navigation', { name: 'Main' }));
  await expectApart(page, main.getByRole('button', { name: 'Set a new one' }));
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Notebook' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
  await expect(said).toBeHidden();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }).click();
  const open = main.getByRole('group', { name: 'What became of it: ring the harbour' });
  await open.getByRole('button', { name: 'Let go' }).click();
  await expect(open).toBeHidden();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Notebook' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }).click();
  await expect(open).toBeVisible();
});

/** The notice that stands now and this have no point in common. */
async function expectApart(page: Page, other: Locator): Promise<void> {
  const notice = page.locator('ui-undo-notice');
  await expect
    .poll(async () => {
      const [one, two] = [await notice.boundingBox(), await other.boundingBox()];
      if (!one || !two || one.height === 0) return 'not there';
      return one.y >= two.y + two.height || two.y >= one.y + one.height ? 'apart' : 'over one another';
    })
    .toBe('apart');
}
