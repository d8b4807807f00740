import { effect, type ResourceRef, type Signal, signal, untracked } from '@angular/core';

/**
 * Lets a resource miss nothing, where Angular's own does: the answer to a deed, put in its place, breaks off a reading
 * that is on its way; another asked for before the first has come is not begun; and one begun beside a deed, as when
 * she goes on to the next page at once, may have been answered before the deed was done. Each is read anew here. While
 * a store is made. `deeds` counts those under way.
 */
export function keptCurrent<Read extends ResourceRef<unknown>>(read: Read, deeds: Signal<number>): Read {
  const missed = signal(false);
  const put = read.set.bind(read);
  const reload = read.reload.bind(read);
  read.set = (value) => {
    const cut = untracked(read.isLoading);
    put(value);
    if (cut) reload();
  };
  read.reload = () => {
    if (untracked(read.status) !== 'loading') return reload();
    missed.set(true);
    return true;
  };
  effect(() => {
    if (!missed() || read.isLoading()) return;
    missed.set(false);
    untracked(reload);
  });
  readAfterDeeds(read, deeds, reload);
  return read;
}

function readAfterDeeds(read: ResourceRef<unknown>, deeds: Signal<number>, reload: () => boolean): void {
  const beside = signal(false);
  effect(() => {
    if (read.isLoading() && untracked(deeds) > 0) beside.set(true);
  });
  effect(() => {
    if (!beside() || deeds() > 0 || read.isLoading()) return;
    beside.set(false);
    untracked(reload);
  });
}
