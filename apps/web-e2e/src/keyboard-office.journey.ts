import { demoPassword } from '@accelerator/fixtures';
import { Keys } from './keys';
import { linkIn, mailTo } from './mailbox';
import { refusal } from './refusal';
import { expect, test } from './test';

const cohort = 'Hawthorn';
const coach = { name: 'Tamsin Vale', email: 'tamsin@example.org' };
const wanda = {
  name: 'Wanda Threlkeld',
  email: 'wanda@example.org',
  password: 'seven wet slates by the lake',
  next: 'eight dry slates by the lake',
};

test('the office sets up a cohort, and somebody takes her place, changes her account and leaves, by keyboard alone', async ({
  openBrowser,
}) => {
  const petra = new Keys(await openBrowser());
  const row = petra.page.getByRole('row').filter({ hasText: wanda.name });
  await petra.signIn('petra', 'Cohorts');
  await setUp(petra);
  await invite(petra);
  const former = linkIn(await mailTo(wanda.email));
  await petra.push('button', `Send again: ${wanda.name}`);
  await expect.poll(async () => linkIn(await mailTo(wanda.email))).not.toBe(former);
  const page = await openBrowser();
  const hers = new Keys(page);
  await takePlace(hers);
  await account(hers);

  await petra.open('/admin/people', 'People');
  await petra.write('Name or e-mail address', wanda.email, { role: 'searchbox' });
  await petra.press('Enter');
  await petra.push('button', `Deactivate: ${wanda.name}`, { within: row });
  const dialog = petra.page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await petra.press('Escape');
  await expect(petra.page.locator('.dialog__in')).toHaveCount(0);
  await petra.press('Enter');
  await petra.push('button', 'Deactivate', { within: dialog });
  await expect(petra.page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await petra.press('Escape');
  await petra.push('button', `Let in again: ${wanda.name}`, { within: row });
  await petra.push('link', 'Programme', { back: true });
  await petra.arrive('Programme');
  await petra.write('Contact', 'Petra, mornings');
  await petra.write('Fresh for, in hours', '200', { role: 'spinbutton' });
  await petra.push('button', 'Save');
  await expect(petra.page.locator(':focus')).toHaveAttribute('aria-invalid', 'true');
  await expect(petra.page.getByText('Please choose between 24 and 120 hours.')).toBeVisible();
  await petra.write('Fresh for, in hours', '73', { role: 'spinbutton' });
  await petra.push('button', 'Save');
  await petra.push('link', 'Record of access', { back: true });
  await petra.arrive('Record of access');
  await expect(petra.page.getByText(wanda.name).first()).toBeVisible();
});

test('half an hour later the office shows once more that it is she, by keyboard alone', async ({ openBrowser }) => {
  // what the worker of the page asks could not be answered here
  const petra = new Keys(await openBrowser({ serviceWorkers: 'block' }));
  const { page } = petra;
  const dialog = page.getByRole('dialog', { name: 'Is it you?' });
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await petra.signIn('petra', 'Cohorts');
  await petra.push('link', 'Programme', { back: true });
  await petra.arrive('Programme');
  await expect(save).toBeVisible();
  await page.route('**/api/v1/admin/programme', (route) => route.fulfill(refusal), { times: 1 });
  await petra.push('button', 'Save');
  await petra.writeInto('Your password', demoPassword);
  await petra.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(save).toBeFocused();
  await page.route('**/api/v1/admin/programme', (route) => route.fulfill(refusal), { times: 1 });
  await petra.press('Enter');
  await petra.writeInto('Your password', demoPassword);
  await petra.press('Enter');
  await expect(page.getByText('Saved.').first()).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(save).toBeFocused();
});

async function setUp(keys: Keys): Promise<void> {
  await keys.push('link', 'New cohort', { back: true });
  await keys.arrive('New cohort');
  await keys.push('button', 'Set up the cohort');
  await expect(keys.page.locator(':focus')).toHaveAttribute('aria-invalid', 'true');
  await keys.write('Name', cohort);
  await keys.writeInto('First day', '03032031', '2031-03-03');
  await keys.writeInto('Last day', '05052031', '2031-05-05');
  await keys.push('button', 'Add a coach');
  await expect(keys.page.getByRole('group', { name: 'Coach 1' }).getByLabel('Name')).toBeFocused();
  await keys.page.keyboard.type(coach.name);
  await keys.write('E-mail address', coach.email);
  await keys.choose('Lead coach', coach.name);
  await keys.push('button', 'Set up the cohort');
  await keys.arrive(cohort);
  await expect(keys.page.getByRole('row').filter({ hasText: coach.email })).toContainText('Invited');
}

async function invite(keys: Keys): Promise<void> {
  await keys.write('Name', wanda.name);
  await keys.write('E-mail address', wanda.email);
  await keys.pick('Member');
  await keys.push('button', 'Send the invitation');
  await expect(keys.page.getByRole('row').filter({ hasText: wanda.name })).toContainText('Invited');
}

async function takePlace(keys: Keys): Promise<void> {
  const { pathname, hash } = new URL(linkIn(await mailTo(wanda.email)));
  await keys.open(pathname + hash, `Your place in ${cohort}`);
  await keys.choose('Your time zone', 'Lisbon');
  await keys.writeInto('A password, if you like', wanda.password);
  await keys.press('Enter');
  const acceptance = keys.page.getByRole('checkbox', { name: /^I have read the agreement/ });
  await expect(acceptance).toBeFocused();
  await keys.press('Space');
  await keys.push('button', 'Accept your place');
  await keys.arrive(/\S/);
}

/** Her name, a quiet week, another password, and out. */
async function account(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.push('link', new RegExp(wanda.name), { back: true });
  await keys.arrive('Profile');
  await keys.push('button', 'For a week');
  await keys.push('button', 'Switch it off', { within: page.getByRole('main') });
  await keys.pick('Dark');
  await keys.writeInto('New e-mail address', 'wanda.t@example.org');
  await keys.writeInto('Your password', wanda.password);
  await keys.push('button', 'Send the link to confirm');
  await expect(page.getByText(/^A link to confirm is on its way/)).toBeVisible();
  await keys.writeInto('Password now', wanda.password);
  await keys.push('button', 'Show Password now');
  await keys.writeInto('New password', wanda.next);
  await keys.push('button', 'Change the password');
  await expect(page.getByText(/^Your password is changed/)).toBeVisible();
  await keys.push('button', 'Sign out here');
  await keys.arrive('Sign in');
}
