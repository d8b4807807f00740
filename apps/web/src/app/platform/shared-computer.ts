const key = 'shared-computer';

/** She said at the door that others use this computer: while this tab is open, nothing of hers is kept on it. */
export function isSharedComputer(): boolean {
  return here()?.getItem(key) === 'yes';
}

/** Said at the door, before anything is read or kept. */
export function shareComputer(shared: boolean): void {
  if (shared) here()?.setItem(key, 'yes');
  else here()?.removeItem(key);
}

function here(): Storage | undefined {
  return typeof sessionStorage === 'undefined' ? undefined : sessionStorage;
}
