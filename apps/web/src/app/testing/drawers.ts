import { Drafts } from '@web/platform/drafts/drafts';

/** The drawers of one person's device, which jsdom lacks. */
export function drawers(kept: Readonly<Record<string, unknown>> = {}) {
  const held = new Map(Object.entries(kept));
  /** Keys that a page writes and sends by itself. */
  const pagesOn = new Set<string>();
  return {
    held,
    pagesOn,
    keys: (prefix: string) => Promise.resolve([...held.keys()].filter((key) => key.startsWith(prefix))),
    all: () => Promise.resolve([...held].map(([key, value]) => ({ key, value }))),
    read: (key: string) => Promise.resolve(held.get(key)),
    take: (key: string) => Promise.resolve(held.get(key)),
    look: (key: string) => Promise.resolve(held.get(key)),
    write: (key: string, value: unknown) => {
      held.set(key, value);
      return Promise.resolve(true);
    },
    drop: (key: string) => Promise.resolve(void held.delete(key)),
    letGo: () => 0,
    isHeld: (key: string) => pagesOn.has(key),
  };
}

/** In place of this device's. */
export function withDrawers(kept: ReturnType<typeof drawers>) {
  return { provide: Drafts, useValue: kept };
}
