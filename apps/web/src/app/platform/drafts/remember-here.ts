import { deviceStore } from './device-store';
import { mark, marks } from './known-here';

/**
 * She came in: one browser has one session, so that what others could read here without a network goes. Apart from
 * `knownHere`, which stands before the door.
 */
export async function rememberHere(account: string): Promise<void> {
  for (const key of marks()) localStorage.removeItem(key);
  localStorage.setItem(mark + account, '');
  await deviceStore.wipeCopiesOfOthers(account);
}
