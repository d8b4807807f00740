import { effect, type ResourceRef, type Signal, signal, untracked } from '@angular/core';

/** Deeds under way, and how often something was undone. */
interface Deeds {
  readonly deeds: Signal<number>;
  readonly undone: Signal<number>;
}

/**
 * Lets a resource miss nothing, where Angular's own does: the answer to a deed, put in its place, breaks off a reading
 * that is on its way; another asked for before the first has come is not begun; one begun beside a deed, as when she
 * goes on to the next page at once, may have been answered before the deed was done; and what she undoes here may have
 * been done on the page before, whose store knows nothing of this one. Each is read anew here. While a store is made.
 */
export function keptCurrent<Read extends ResourceRef<unknown>>(read: Read, known: Deeds): Read {
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
  readAfterDeeds(read, known, reload);
  return read;
}

function readAfterDeeds(read: ResourceRef<unknown>, { deeds, undone }: Deeds, reload: () => boolean): void {
  const beside = signal(false);
  let before = untracked(undone);
  effect(() => {
    if (undone() === before) return;
    before = undone();
    if (untracked(deeds) > 0) beside.set(true);
  });
  effect(() => {
    if (read.isLoading() && untracked(deeds) > 0) beside.set(true);
  });
  effect(() => {
    if (!beside() || deeds() > 0 || read.isLoading()) return;
    beside.set(false);
    untracked(reload);
  });
}
