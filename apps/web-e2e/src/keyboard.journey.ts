import type { Locator, Page } from '@playwright/test';
import { demoPassword } from '@accelerator/fixtures';
import { expect, expectAccessible, test } from './test';
import { expectState, line } from './writing';

test('Eleanor signs in, writes for two minutes and puts it down by keyboard alone', async ({ openBrowser }) => {
  const page = await openBrowser();
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('Your e-mail address'));
  await page.keyboard.type('eleanor@example.org');
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');

  const contents = page.getByRole('navigation', { name: 'Contents' });
  await tabTo(page, contents.getByRole('link', { name: 'New debrief' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'A process has ended.' })).toBeFocused();

  await tabTo(page, page.getByLabel('Which process is this about?'));
  await page.keyboard.type('HR director, a hospital group');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByRole('button', { name: /^Two minutes/ }));
  await page.keyboard.press('Enter');

  await tabTo(page, line(page, 'stayed'));
  await page.keyboard.type('When the chair asked about the night shift.');
  await tabTo(page, line(page, 'kept'));
  await page.keyboard.type('That we asked the porters first.');
  await expectState(page, 'Saved');
  await tabTo(page, page.getByRole('button', { name: 'Done' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('When the chair asked about the night shift.', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

/** Presses Tab until the thing has the focus; each stop on the way has to be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never came to it.');
}

/** The element with the focus, or what stands for it, is outlined or (a written line) ruled more strongly. */
async function expectFocusSeen(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const standing = [focused, focused.nextElementSibling, focused.closest('label'), focused.parentElement];
    const shown = standing.some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow, borderBottomWidth } = getComputedStyle(element);
      const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      return outlined || boxShadow !== 'none' || parseFloat(borderBottomWidth) >= 2;
    });
    return shown ? null : focused.outerHTML.slice(0, 200);
  });
  expect(unseen, 'has the focus and does not show it').toBeNull();
}
