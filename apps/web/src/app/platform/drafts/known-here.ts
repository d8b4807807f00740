/** Whom this device lets in without a network: the last one who came in here and has not left. */
export const mark = 'known-here:';
export const marks = () => Object.keys(localStorage).filter((key) => key.startsWith(mark));

/**
 * A mark alone, of each her own: a page learns a little later what another has set, and takes away no more than what is
 * hers. What it points at is sealed in the device's store.
 */
export const knownHere = {
  account: (): string | null => marks()[0]?.slice(mark.length) ?? null,
  /** She left; somebody else who has come in since stays known. */
  forget: (account: string): void => localStorage.removeItem(mark + account),
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
