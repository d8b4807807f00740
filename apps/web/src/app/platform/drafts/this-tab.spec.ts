/** A page of this browser: its own modules, as after a load. What it holds it holds until the end of these specs. */
function page(): Promise<typeof import('./this-tab')> {
  jest.resetModules();
  return import('./this-tab');
}

beforeEach(() => sessionStorage.clear());

describe('the name of a tab', () => {
  it('is one for all who ask, and open while the page lives', async () => {
    const { isOpen, thisTab } = await page();
    const [one, again] = await Promise.all([thisTab(), thisTab()]);
    expect(again).toBe(one);
    expect([await isOpen(one), await isOpen('of nobody')]).toEqual([true, false]);
  });

  it('is the former one where no other page has it: after a reload', async () => {
    sessionStorage.setItem('tab', 'before');
    const { isOpen, thisTab } = await page();
    expect([await isOpen('before'), await thisTab(), await isOpen('before')]).toEqual([false, 'before', true]);
  });

  it('is another one in the double of a tab that is open', async () => {
    const first = await (await page()).thisTab();
    const double = await (await page()).thisTab();
    expect(double).not.toBe(first);
    expect(sessionStorage.getItem('tab')).toBe(double);
  });

  it('waits for a page that is being loaded anew to let it go', async () => {
    sessionStorage.setItem('tab', 'reloading');
    let leave = (): void => undefined;
    const gone = navigator.locks.request('tab reloading', () => new Promise<void>((resolve) => (leave = resolve)));
    setTimeout(() => leave(), 50);
    expect(await (await page()).thisTab()).toBe('reloading');
    await gone;
  });

  it('is any where the browser has no locks', async () => {
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    const { isOpen, thisTab } = await page();
    const name = await thisTab();
    expect([sessionStorage.getItem('tab'), await isOpen(name)]).toEqual([name, false]);
    expect(await thisTab()).toBe(name);
  });
});
