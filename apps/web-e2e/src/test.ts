import AxeBuilder from '@axe-core/playwright';
import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { demoPassword, personOf, type PersonKey } from '@accelerator/fixtures';
import { settings } from './settings';

/** Opens a browser of its own for somebody who has not signed in. */
export type OpenBrowser = (options?: BrowserContextOptions) => Promise<Page>;

/** Opens a browser of its own for a person of the demo world, and signs her in by password. */
export type EnterAs = (key: PersonKey, options?: BrowserContextOptions) => Promise<Page>;

/** Each journey opens as many browsers as people take part; a script error in any of them, or a request to a foreign host, fails it. */
export const test = base.extend<{ openBrowser: OpenBrowser; enterAs: EnterAs }>({
  openBrowser: async ({ browser }, use) => {
    const errors: string[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      contexts.push(context);
      context.on('weberror', (error) => errors.push(error.error().message));
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) errors.push(message.text());
      });
      // nothing comes from elsewhere: no font, no picture, no figure of a third party
      context.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && host !== new URL(settings.origin).host) errors.push(request.url());
      });
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(errors, 'errors in the browsers').toEqual([]);
  },
  enterAs: async ({ openBrowser }, use) => {
    await use(async (key, options) => {
      const page = await openBrowser(options);
      await signIn(page, personOf(key).email, demoPassword);
      return page;
    });
  },
});

export { expect };

/** Signs in at the door, and waits until the first page of her frame is there. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await enterWords(page, email, password);
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
}

/** Fills in the form of the sign-in page, wherever it leads. */
export async function enterWords(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Use a password' }).click();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The page is drawn and at rest, and axe finds nothing against WCAG 2.2 AA on it. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  expect(found, `axe at ${new URL(page.url()).pathname}`).toEqual([]);
}

/** Goes to an address of the app, waits for its heading, and looks at it with axe. */
export async function visit(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectAccessible(page);
}
