/** Seen by every tab of this browser, and gone when it is closed, like the session itself. It says nothing of her. */
const mark = 'shared-computer=yes';

/** She said at the door that others use this computer: nothing of hers is kept on it. */
export function isSharedComputer(): boolean {
  return typeof document !== 'undefined' && document.cookie.split('; ').includes(mark);
}

/** Said at the door, before anything is read or kept. */
export function shareComputer(shared: boolean): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${mark}; Path=/; SameSite=Strict${secure}${shared ? '' : '; Max-Age=0'}`;
}

/** Something that she wrote is in this tab's memory and nowhere else: the device could not keep it, or may not. */
export const tabAlone = { holds: false };
