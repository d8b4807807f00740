/** Whom this device lets in without a network: the last one who came in here and has not left. */
const key = 'known-here';

/** The pointer alone; what it points at is sealed in the device's store. */
export const knownHere = {
  account: (): string | null => localStorage.getItem(key),
  remember: (account: string): void => localStorage.setItem(key, account),
  forget: (): void => localStorage.removeItem(key),
  /** The server knows no session here any more: what could be read without one goes; unsent texts stay. */
  close: async (): Promise<void> => {
    const account = localStorage.getItem(key);
    localStorage.removeItem(key);
    if (account === null) return;
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
