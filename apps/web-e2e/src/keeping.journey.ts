import { beginQuick, expectState, line, lines } from './writing';
import { enterWords, expect, expectAccessible, test, visit } from './test';
import { demoPassword } from '@accelerator/fixtures';

const words = {
  stayed: 'They asked twice how I would close the Leeds site.',
  kept: 'The redeployment story, in four sentences.',
  energy: 'Talking about the works council lifted me.',
} as const;

test('nothing is lost while network, server and session fail in turn', async ({ enterAs }) => {
  const page = await enterAs('devika');
  const context = page.context();
  await beginQuick(page, 'CPO, a ferry company');

  await context.setOffline(true);
  await line(page, 'stayed').fill(words.stayed);
  await expectState(page, 'Kept on this device');
  await expect(page.getByText('You are offline.')).toBeVisible();
  await context.setOffline(false);
  await expectState(page, 'Saved');

  await context.route('**/api/v1/debriefs/*', (route) => route.fulfill({ status: 503, body: '' }));
  await line(page, 'kept').fill(words.kept);
  await expectState(page, 'Kept on this device');
  const address = page.url();
  await page.close();
  const later = await context.newPage();
  await later.goto(address);
  await expect(line(later, 'kept')).toHaveValue(words.kept);
  await context.unroute('**/api/v1/debriefs/*');
  await expectState(later, 'Saved');

  await context.clearCookies();
  await line(later, 'energy').fill(words.energy);
  await expect(later.getByText('You were signed out. Your text is safe.')).toBeVisible();
  await expectAccessible(later);
  await later.getByRole('link', { name: 'Sign in' }).click();
  await enterWords(later, 'devika@example.org', demoPassword);
  await expect(line(later, 'energy')).toHaveValue(words.energy);
  await expectState(later, 'Saved');

  const elsewhere = await enterAs('devika');
  await elsewhere.goto(address);
  for (const key of ['stayed', 'kept', 'energy'] as const) await expect(line(elsewhere, key)).toHaveValue(words[key]);
});

test('a form that is sent by a press says what is so without a network, and when it can be sent again', async ({
  enterAs,
}) => {
  const page = await enterAs('devika');
  await visit(page, '/commitments', 'Commitments');
  const form = page.locator('form.when-form');
  await form.getByLabel('When', { exact: true }).fill('after the call on Thursday');
  await form.getByLabel('I will').fill('write down three numbers');
  await page.context().setOffline(true);
  await form.getByRole('button', { name: 'Set it' }).click();
  await expect(form.getByRole('alert')).toContainText('it goes when you press again, once the connection is back.');
  await page.context().setOffline(false);
  await expect(form.getByRole('alert')).toHaveText(
    'The connection is back. What you typed is still here, and can be sent now.',
  );
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Set it' }).click();
  await expect(form.getByRole('alert')).toHaveText('');
  await expect(page.getByText('write down three numbers')).toBeVisible();
});

test('two tabs that change the same line are both heard', async ({ enterAs }) => {
  const desk = await enterAs('devika');
  await beginQuick(desk, 'People director, a canal trust');
  const train = await desk.context().newPage();
  await train.goto(desk.url());
  await expect(line(train, 'stayed')).toBeVisible();

  await line(train, 'stayed').fill('Written on the train.');
  await expectState(train, 'Saved');
  await line(desk, 'stayed').fill('Written at the desk.');
  await expectState(desk, 'Both versions are here');
  const both = desk.getByRole('group', { name: `Two versions of: ${lines.stayed}` });
  await expect(both).toContainText('Written on the train.');
  await expect(both).toContainText('Written at the desk.');
  await expectAccessible(desk);
  await both.getByRole('button', { name: 'Keep both' }).click();
  await expectState(desk, 'Saved');

  await train.reload();
  await expect(line(train, 'stayed')).toHaveValue(/Written on the train\.\s+Written at the desk\./);
});
