import type { Drafts } from './drafts';

type Keeper = Pick<Drafts, 'read' | 'write' | 'drop'>;

/** This device, on which what was kept in a former shape is read in the one of now: no text is lost to an update. */
export function readAs(drafts: Keeper, now: (kept: unknown) => unknown): Keeper {
  return {
    read: async (key) => now(await drafts.read(key)),
    write: drafts.write.bind(drafts),
    drop: drafts.drop.bind(drafts),
  };
}
