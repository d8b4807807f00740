import { newId } from '@web/platform/ids';

/** Where a tab notes its name, so that it is the same one after a reload. */
const noted = 'tab';
/** Milliseconds in which a page that is being loaded anew lets its name go. */
const reloadsWithin = 500;
const lockOf = (tab: string) => `tab ${tab}`;

let name: Promise<string> | undefined;

/** What this tab is called among those of this browser; a tab that was made as the double of another has a name of its own. */
export function thisTab(): Promise<string> {
  return (name ??= called());
}

/** Whether a tab of this name is open now, as far as this browser tells. */
export async function isOpen(tab: string): Promise<boolean> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return held.some((lock) => lock.name === lockOf(tab));
}

async function called(): Promise<string> {
  const before = sessionStorage.getItem(noted);
  if (before !== null && (await taken(before))) return before;
  const fresh = newId();
  await taken(fresh);
  sessionStorage.setItem(noted, fresh);
  return fresh;
}

/** Takes the name for as long as the page lives; false where another tab goes on having it. */
function taken(tab: string): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    const asked = locks()?.request(lockOf(tab), { signal: AbortSignal.timeout(reloadsWithin) }, hold);
    if (asked) asked.catch(() => resolve(false));
    else resolve(true);
  });
}

/** Browsers have them where a page came safely; elsewhere tabs are not told apart. */
function locks(): LockManager | undefined {
  return navigator.locks;
}
