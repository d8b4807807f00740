import type { Locator, Page } from '@playwright/test';
import { writeNonNegotiable } from '@accelerator/contracts';
import { ask } from './calls';
import { expect, expectAccessible, test, visit } from './test';

test('a notice covers no control; plain, it stays with its page; with a way back it goes along', async ({
  enterAs,
}) => {
  const page = await enterAs('joyce', { serviceWorkers: 'block' });
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
  // it arrives after the page that she goes on to has been read
  const today = page.waitForResponse('**/api/v1/home');
  await page.route('**/look-back?base=*', async (route) => {
    await today;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }).click();
  await expect(open).toBeVisible();

  // undone on the next page, which had been read before
  await visit(page, '/commitments', 'Commitments');
  await main
    .getByRole('group', { name: 'What became of it: ring the harbour' })
    .getByRole('button', { name: 'Done' })
    .click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }).click();
  await expect(main.getByText('You meant to')).toBeVisible();
  await expect(open).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(open).toBeVisible();
});

test('scrolled to its end, a page leaves nothing under a notice of several lines', async ({ enterAs }) => {
  const page = await enterAs('gwen');
  const statement = 'A budget of my own, and somebody who says early where it ends and why';
  const condition = { id: crypto.randomUUID(), statement, strength: 'must' };
  expect((await ask(page, writeNonNegotiable, {}, condition)).status).toBe(201);
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, '/direction', 'Direction');
  await page.getByRole('button', { name: /^Put away.*why$/ }).click();
  await page.getByRole('button', { name: 'Show those put away' }).click();
  await page.getByRole('button', { name: /^Delete.*why$/ }).click();
  await page.getByRole('button', { name: 'Delete, with thirty days to bring it back' }).click();
  await expect(page.getByText('Deleted. For thirty days it can be brought back.')).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expectApart(page, page.getByRole('button', { name: 'Show those that are kept' }));
  await expectApart(page, page.getByRole('link', { name: 'What you deleted' }));
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
