/** Whom this device lets in without a network: the last one who came in here and has not left. */
const key = 'known-here';

/** The pointer alone; what it points at is sealed in the device's store. */
export const knownHere = {
  account: (): string | null => localStorage.getItem(key),
  remember: (account: string): void => localStorage.setItem(key, account),
  forget: (): void => localStorage.removeItem(key),
};

/** Herself as this device knew her last, as it was kept; undefined where nobody is known. */
export async function meKnownHere(): Promise<unknown> {
  const account = knownHere.account();
  if (account === null) return undefined;
  const { deviceStore } = await import('@web/platform/drafts/device-store');
  return deviceStore.read('copies', account, 'me');
}
