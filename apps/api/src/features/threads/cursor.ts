import { Invalid } from '@api/platform/http/problem';

/** A place in a list that is ordered by time and id. */
export interface Place {
  readonly at: Date | string;
  readonly id: string;
}

/** How many earlier texts of one thing are shown, so that nobody can make an answer without a bound. */
export const versionsShown = 50;

/** Before everything in a list that runs from the newest to the oldest. */
export const newestFirst: Place = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
/** Before everything in a list that runs from the oldest to the newest. */
export const oldestFirst: Place = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The place as the client carries it; opaque to it. */
export function cursorOf(at: Date, id: string): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

/**
 * Reads a cursor.
 * @throws Invalid where it is none of ours
 */
export function placeOf(cursor: string): Place {
  const found = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  );
  const at = new Date(Number(found?.[1]));
  if (!found?.[2] || Number.isNaN(at.getTime()))
    throw Invalid.at('cursor', 'This list has moved on. Please open it anew.');
  return { at, id: found[2] };
}

/** A page of `size` from rows that were asked for with one more, and where it goes on. */
export function pageFrom<Row>(rows: readonly Row[], size: number, place: (row: Row) => { at: Date; id: string }) {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  if (rows.length <= size || last === undefined) return { items, next: null };
  const { at, id } = place(last);
  return { items, next: cursorOf(at, id) };
}
