import { Invalid } from '@api/platform/http/problem';

/** A place in a list that is ordered by time and id. */
export interface Place {
  readonly at: Date | string;
  readonly id: string;
}

/** Before everything in a list that runs from the newest to the oldest. */
export const newestFirst: Place = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
/** Before everything in a list that runs from the oldest to the newest. */
export const oldestFirst: Place = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** A moment and an id. */
const shape = /^(\d{1,13})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place as the client carries it; opaque to it. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(`${new Date(at).getTime()}.${id}`).toString('base64url');
}

/**
 * Reads a cursor; undefined where there is none, and the list begins.
 * @throws Invalid where it is none of ours
 */
export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [, at, id] = shape.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!at || !id) throw Invalid.at('cursor', 'This list has moved on. Please open it anew.');
  return { at: new Date(Number(at)), id };
}

/** A page of `size` from rows that were asked for with one more, and where it goes on. */
export function pageFrom<Row>(
  rows: readonly Row[],
  size: number,
  place: (row: Row) => Place,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: last !== undefined && rows.length > size ? cursorOf(place(last)) : null };
}
