/** Whom this device lets in without a network: the last one who came in here and has not left. */
const key = 'known-here';

/** The pointer alone; what it points at is sealed in the device's store. */
export const knownHere = {
  account: (): string | null => localStorage.getItem(key),
  /** She came in: one browser has one session, so that what others could read here without a network goes. */
  remember: async (account: string): Promise<void> => {
    localStorage.setItem(key, account);
    const { deviceStore } = await import('./device-store');
    await deviceStore.wipeCopiesOfOthers(account);
  },
  /** She left; where somebody else has come in since, that one stays known. */
  forget: (account: string): void => {
    if (localStorage.getItem(key) === account) localStorage.removeItem(key);
  },
  /** The server knows no session of hers any more: what she could read without one goes; unsent texts stay. */
  close: async (account: string | null): Promise<void> => {
    if (account === null) return;
    knownHere.forget(account);
    const { deviceStore } = await import('./device-store');
    await deviceStore.wipeCopies(account);
  },
};

/** Herself as this device knew her last, as it was kept; undefined where nobody is known. */
export async function meKnownHere(): Promise<unknown> {
  const account = knownHere.account();
  if (account === null) return undefined;
  const { deviceStore } = await import('./device-store');
  return deviceStore.read('copies', account, 'me');
}
