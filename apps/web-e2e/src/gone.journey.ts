import { deleteDebrief } from '@accelerator/contracts';
import { ask } from './calls';
import { expect, expectAccessible, test } from './test';
import { beginQuick, line } from './writing';

test('a debrief that is not there is said to be so; what was typed on one deleted elsewhere is kept and comes back with it', async ({
  enterAs,
}) => {
  const page = await enterAs('birgit');
  await page.goto(`/debriefs/${crypto.randomUUID()}`);
  await expect(page.getByText('We cannot find this debrief.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);

  await beginQuick(page, 'HR Director, a ferry line');
  const debriefId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await ask(page, deleteDebrief, { debriefId });
  await line(page, 'stayed').fill('Who decides when the chair is away?');
  await expect(page.getByText('We cannot find this debrief.')).toBeVisible();
  const left = page.getByRole('region', { name: 'What you typed is still on this device' });
  await expect(left.getByText('Who decides when the chair is away?')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Deleted' }).click();
  await page.getByRole('button', { name: /^Bring it back.*a ferry line/ }).click();
  await expect(line(page, 'stayed')).toHaveValue('Who decides when the chair is away?');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible({ timeout: 15_000 });
});
