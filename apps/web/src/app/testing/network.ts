/** The browser's network goes, or is back. */
export function network(there: boolean): void {
  globalThis.dispatchEvent(new Event(there ? 'online' : 'offline'));
}
