import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { readPdf } from './pdf';
import { beginQuick, expectState, line } from './writing';
import { expect, expectAccessible, test, visit } from './test';

const sentence = 'We closed two depots and kept every promise.';

test('what she kept of a debrief becomes a story, told elsewhere, and goes out on paper', async ({ enterAs }) => {
  const page = await enterAs('farida');
  await beginQuick(page, 'People director, a ferry line');
  await line(page, 'kept').fill(sentence);
  await expectState(page, 'Saved');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('checkbox', { name: new RegExp(sentence) }).check();
  await page.getByRole('button', { name: 'Keep these' }).click();
  await expect(page.getByRole('button', { name: 'Keep these' })).toHaveCount(0);

  await visit(page, '/brag-file', 'Brag file');
  await page
    .getByRole('navigation', { name: 'Stories' })
    .getByRole('link', { name: sentence.slice(0, 20) })
    .click();
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Title').fill('Two depots, every promise kept');
  await page.getByLabel('Figures', { exact: true }).fill('2 depots\n180 people');
  // as it comes out of a PDF, with what ended a line there
  await page.getByLabel('Action').fill('Spoke to each shift.\n\nMet the union\uFFFE weekly.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Two depots, every promise kept' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'No story yet for' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'People director, a ferry line' }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Print and export' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Print and export' })).toBeVisible();
  await expectAccessible(page);
  const handed = page.getByRole('article').filter({ hasText: 'Two depots, every promise kept' });
  await expect(handed).toContainText(/Met the union\uFFFE? weekly\./);
  await expect(page.getByRole('main')).not.toContainText('a ferry line');
  const words = (await readFile(await downloaded(page, 'Markdown'))).toString('utf8');
  expect(words).toContain('## Two depots, every promise kept');
  expect(words).toContain('- 180 people');
  const word = textOfDocx(await readFile(await downloaded(page, 'Word')));
  expect(word).toContain('Two depots, every promise kept');
  expect(word).toContain('Met the union weekly.');
  expect(word).not.toContain('ferry');
  const stories = await page.getByRole('article').count();
  const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect([...printed.matchAll(/\/Type\s*\/Page[^s]/g)]).toHaveLength(stories);
});

test('the PDF for a search consultant holds the stories that she chose, and nothing of where she told them', async ({
  enterAs,
}) => {
  const page = await enterAs('adaeze');
  await visit(page, '/brag-file/export', 'Print and export');
  await page.getByRole('checkbox', { name: 'The bonus pool I argued against' }).uncheck();
  const file = await readFile(await downloaded(page, 'PDF'));
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  const { text, pages } = readPdf(file);
  expect(pages).toBe(await page.getByRole('article').count());
  expect(text).toContain('Redeployment before redundancy\nLeading change, employee relations.');
  expect(text).toContain('trained line managers for the first conversations');
  expect(text).toContain(`1 of ${pages}`);
  expect(text).not.toContain('The bonus pool');
  for (const process of ['Halden', 'Thistlemoor', 'Pellucid']) expect(text).not.toContain(process);
  expect(file.toString('latin1')).not.toContain('The bonus pool');
  await page.getByRole('checkbox', { name: 'With where I told them' }).check();
  expect(readPdf(await readFile(await downloaded(page, 'PDF'))).text).toContain('Halden');
  await expectAccessible(page);
});

test('a story is put away and taken back, and put into another one and taken out', async ({ enterAs }) => {
  const page = await enterAs('adaeze');
  await visit(page, '/brag-file', 'Brag file');
  const list = page.getByRole('navigation', { name: 'Stories' });
  await list.getByRole('link', { name: /Listening list/ }).click();
  await page.getByRole('button', { name: 'Put away', exact: true }).click();
  await expect(list.getByRole('link', { name: /Listening list/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show those put away' }).click();
  await list.getByRole('link', { name: /Listening list/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put it back in your list' }).click();
  await expect(list.getByRole('link', { name: /Listening list/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show those that are kept' }).click();
  await list.getByRole('link', { name: /Listening list/ }).click();
  await page.getByRole('button', { name: 'Put into another one' }).click();
  await page.getByLabel('Into which story?').selectOption({ label: 'The bonus pool I argued against' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put them together' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'The bonus pool I argued against' })).toBeVisible();
  await expect(list.getByRole('link', { name: /Listening list/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('link', { name: /Listening list/ })).toBeVisible();
});

async function downloaded(page: Page, name: string): Promise<string> {
  const waited = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return (await waited).path();
}

/** The running text of a Word file: of the one entry that holds it. */
function textOfDocx(file: Buffer): string {
  const name = Buffer.from('word/document.xml');
  const central = file.lastIndexOf(Buffer.concat([Buffer.from('PK\x01\x02')]), file.lastIndexOf(name));
  const at = file.readUInt32LE(central + 42);
  const size = file.readUInt32LE(central + 20);
  const begins = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const packed = file.subarray(begins, begins + size);
  const xml = file.readUInt16LE(central + 10) === 8 ? inflateRawSync(packed) : packed;
  return xml.toString('utf8').replaceAll(/<[^>]+>/g, '');
}
