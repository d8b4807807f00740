import { Keys } from './keys';
import { expect, expectAccessible, test } from './test';
import { expectState, lines } from './writing';

test('Eleanor signs in, writes for two minutes and puts it down by keyboard alone', async ({ openBrowser }) => {
  const page = await openBrowser();
  const keys = new Keys(page);
  await keys.signIn('eleanor', /\S/);
  await keys.push('link', 'New debrief', { back: true });
  await keys.arrive('A process has ended.');
  await keys.write('Which process is this about?', 'HR director, a hospital group', { role: 'combobox' });
  await keys.pick(/^Steady/);
  await keys.push('button', /^Two minutes/);
  await keys.arrive('HR director, a hospital group');
  await keys.write(lines.stayed, 'When the chair asked about the night shift.');
  await keys.write(lines.kept, 'That we asked the porters first.');
  await expectState(page, 'Saved');
  await keys.push('button', 'Done');
  await expect(page.getByText('When the chair asked about the night shift.', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
