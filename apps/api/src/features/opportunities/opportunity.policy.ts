import { isDeepStrictEqual } from 'node:util';
import { keysOf, stageGroups, type OpportunityCounts, type StageGroup } from '@accelerator/contracts';
import { isRestorable } from '@api/platform/restorable';

export function mayRestore(deletedAt: Date, now: Date): boolean {
  return isRestorable(deletedAt, now);
}

/** Whether each of the fields is as it stands already. */
export function holds(thing: object, fields: object): boolean {
  const stands = new Map<string, unknown>(Object.entries(thing));
  return Object.entries(fields).every(
    ([field, value]) => value === undefined || isDeepStrictEqual(stands.get(field), value),
  );
}

interface Counted extends Pick<OpportunityCounts, 'open' | 'ended' | 'archived'> {
  readonly group: StageGroup;
}

/** How many came at least as far as each group; whoever came to a final came past the screens, whether noted or not. */
export function overviewOf(rows: readonly Counted[]): OpportunityCounts {
  const order = keysOf(stageGroups);
  return {
    ...summed(rows),
    groups: order.map((group, place) => {
      const further = summed(rows.filter((row) => order.indexOf(row.group) >= place));
      return {
        group,
        reached: further.open + further.ended + further.archived,
        ...summed(rows.filter((row) => row.group === group)),
      };
    }),
  };
}

function summed(rows: readonly Counted[]): Omit<Counted, 'group'> {
  const sum = (state: 'open' | 'ended' | 'archived') => rows.reduce((all, row) => all + row[state], 0);
  return { open: sum('open'), ended: sum('ended'), archived: sum('archived') };
}
