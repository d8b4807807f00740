import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { coachSights, doorSights, memberSights, officeSights, type Sight } from './pages';
import { settings } from './settings';
import { expect, test } from './test';

const widths = [1280, 390] as const;
const schemes = ['light', 'dark'] as const;

test.setTimeout(300_000);

test('before the door', async ({ openBrowser }) => {
  const page = await openBrowser({ reducedMotion: 'reduce' });
  await draw(page, 'door', [...doorSights, { name: 'kept-mail', address: '/dev/mail', heading: 'Kept mail' }]);
});

test('a member', async ({ enterAs }) => {
  const page = await enterAs('adaeze', { reducedMotion: 'reduce' });
  await draw(page, 'member', await memberSights(page));
});

test('a member on a day when the server does not answer', async ({ enterAs }) => {
  const page = await enterAs('adaeze', { reducedMotion: 'reduce' });
  await page.route(/\/api\/v1\/(?!me$|programme|live)/, (route) => route.fulfill({ status: 503, body: '' }));
  await draw(page, 'failure', [
    { name: 'today', address: '/today', heading: /\S/ },
    { name: 'debriefs', address: '/debriefs', heading: /\S/ },
    { name: 'commitments', address: '/commitments', heading: /\S/ },
  ]);
});

test('a coach', async ({ enterAs }) => {
  const page = await enterAs('ruth', { reducedMotion: 'reduce' });
  await draw(page, 'coach', await coachSights(page));
});

test('the programme office', async ({ enterAs }) => {
  const page = await enterAs('petra', { reducedMotion: 'reduce' });
  await draw(page, 'office', officeSights);
});

/** Each sight once, in two widths, light and dark; a missing one does not keep the others from being drawn. */
async function draw(page: Page, folder: string, sights: readonly Sight[]): Promise<void> {
  await page.route('**/api/v1/live', (route) => route.abort());
  for (const { name, address, heading } of sights) {
    await page.goto(address);
    await expect.soft(page.getByRole('heading', { level: 1, name: heading })).toBeVisible({ timeout: 4000 });
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 });
      // the whole page is in the window, so that the bar at its foot does not stand in the middle
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const path = join(settings.shotsFolder, folder, `${name}.${width}.${colorScheme}.png`);
        await page.screenshot({ path, animations: 'disabled' });
      }
    }
  }
}
