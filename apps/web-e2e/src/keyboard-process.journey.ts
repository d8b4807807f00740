import { readFile } from 'node:fs/promises';
import { Keys } from './keys';
import { expect, test } from './test';

const role = 'People director, a lock gate trust';

test('Devika keeps her processes with the keyboard alone: new, moved, changed, put away, brought in, taken along', async ({
  openBrowser,
}) => {
  const page = await openBrowser();
  const keys = new Keys(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const card = page.locator('opportunities-card').filter({ hasText: role });
  await keys.signIn('devika', /\S/);
  await keys.push('link', 'Opportunities', { back: true });
  await keys.arrive('Opportunities');

  await keys.push('button', 'New opportunity');
  await expect(page.getByRole('textbox', { name: 'Role' })).toBeFocused();
  await keys.write('Role', role);
  await keys.write('Organisation', 'Sluice & Daughters');
  await keys.choose('So far', 'Application sent');
  await keys.push('button', 'Save');
  await expect(card).toBeVisible();

  await keys.choose(`Move to: ${role}`, 'Panels');
  await keys.push('button', `Move it: ${role}`);
  await expect(undo).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByText('As it was before.')).toBeVisible();
  await keys.push('button', `Put away: ${role}`);
  await expect(undo).toBeFocused();
  await keys.press('Escape');
  await expect(card).toHaveCount(0);
  await keys.pick('Put away', { within: page.getByRole('main') });
  await keys.push('button', `Put back in your list: ${role}`);
  await keys.pick('Open');
  await keys.pick('List');
  await expect(card).toBeVisible();

  await keys.reach('button', 'Take the list with you (CSV)');
  const waited = page.waitForEvent('download');
  await keys.press('Enter');
  expect(await readFile(await (await waited).path(), 'utf8')).toContain(role);

  await keys.push('link', role, { back: true });
  await keys.arrive(new RegExp(role));
  await keys.push('button', 'Change');
  await expect(page.getByRole('textbox', { name: 'Role' })).toBeFocused();
  await keys.write('Next step', 'Ring the chair');
  await keys.push('button', 'Save');
  await expect(page.getByText('Ring the chair').first()).toBeVisible();
  await keys.push('button', 'Add a round');
  await keys.choose('What it is', 'Panel interview');
  await keys.write('What was promised', 'An answer within the week.');
  await keys.push('button', 'Save');
  await keys.push('button', /^Take out ?: Panel interview/);
  await expect(undo).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByText('An answer within the week.')).toBeVisible();
  await keys.push('button', 'Add what they said');
  await keys.choose('The reason they gave', 'Budget');
  await keys.push('button', 'Save');
  await expect(page.getByRole('heading', { level: 3, name: 'Budget' })).toBeVisible();
  await keys.push('button', 'Delete');
  await expect(page.getByRole('heading', { level: 1, name: 'Opportunities' })).toBeFocused();
  await keys.push('button', 'Undo');
  await keys.arrive(new RegExp(role));

  await keys.push('link', 'Opportunities', { back: true, within: page.getByRole('main') });
  await keys.arrive('Opportunities');
  await keys.push('link', 'Bring in a list');
  await keys.arrive('Bring in a list');
  await keys.write('Or paste the lines here', 'Role,Organisation\nHR lead,Tarn and Fell\nCPO,Beck');
  await keys.push('button', 'Look at the lines');
  await keys.tick(/^Bring in line 3/);
  await keys.push('button', 'Bring in one');
  await keys.arrive('Opportunities');
  await expect(page.getByRole('link', { name: 'HR lead' })).toBeVisible();
});
