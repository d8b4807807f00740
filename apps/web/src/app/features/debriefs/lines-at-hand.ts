import type { DebriefLine } from '@accelerator/contracts';

/** Her list as this device has it once its first page was read anew: what comes after that page stays as it is known. */
export function withFirstPage(
  known: readonly DebriefLine[],
  { items, next }: { readonly items: readonly DebriefLine[]; readonly next: string | null },
): readonly DebriefLine[] {
  const last = items.at(-1);
  if (next === null || !last) return items;
  const there = new Set(items.map(({ id }) => id));
  return [...items, ...known.filter(({ id, updatedAt }) => !there.has(id) && updatedAt <= last.updatedAt)];
}
