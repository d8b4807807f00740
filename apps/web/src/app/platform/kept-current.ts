import { effect, type ResourceRef, signal, untracked } from '@angular/core';

/**
 * Lets a resource miss nothing, where Angular's own does: the answer to a deed, put in its place, breaks off a reading
 * that is on its way, and another asked for before the first has come is not begun. Both are read anew here. While a
 * store is made.
 */
export function keptCurrent<Read extends ResourceRef<unknown>>(read: Read): Read {
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
  return read;
}
