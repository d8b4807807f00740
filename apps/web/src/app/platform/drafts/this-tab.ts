import { newId } from '@web/platform/ids';

/** Where a tab notes its name, so that it is the same one after a reload. */
const noted = 'tab';
const lockOf = (tab: string) => `tab ${tab}`;

let name: Promise<string> | undefined;

/** What this tab is called among those of this browser; a tab that was made as the double of another has a name of its own. */
export function thisTab(): Promise<string> {
  return (name ??= called());
}

/** Whether a tab of this name is open now. */
export async function isOpen(tab: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
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

/** Takes the name for as long as the page lives; false where another tab has it. */
function taken(tab: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => undefined);
    });
  });
}
