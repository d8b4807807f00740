import { invite, type Newcomer, takePlace } from './admitting';
import { linkIn, mailTo } from './mailbox';
import { expect, expectAccessible, signIn, test, visit } from './test';

const maud: Newcomer = {
  name: 'Maud Ferrers-Quist',
  email: 'maud@example.org',
  password: 'three grey herons by the weir',
  timeZone: 'Europe/Oslo',
};

test('Petra invites Maud, who takes her place by the link of the mail', async ({ enterAs, openBrowser }) => {
  const petra = await enterAs('petra');
  await visit(petra, '/admin', 'Cohorts');
  await petra.getByRole('link', { name: 'Juniper' }).click();
  await expect(petra.getByRole('heading', { level: 1, name: 'Juniper' })).toBeVisible();
  await expectAccessible(petra);
  await invite(petra, maud);

  await expectAccessible(await takePlace(openBrowser, maud, 'Juniper'));
  await petra.reload();
  await expect(petra.getByRole('row', { name: new RegExp(maud.name) })).toContainText('Active');

  const again = await openBrowser();
  await again.goto(linkIn(await mailTo(maud.email)));
  await expect(again.getByText('This invitation is no longer valid.')).toBeVisible();
  await signIn(again, maud.email, maud.password);
});
