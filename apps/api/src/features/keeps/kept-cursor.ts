import { Invalid } from '@api/platform/http/problem';

/** Where a page begins: after this thing. */
export interface After {
  readonly at: string;
  readonly id: string;
}

/** Opaque to the client. */
export function cursorAfter({ at, id }: After): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** @throws Invalid where it is not one of ours */
export function readCursor(cursor: string | undefined): After | null {
  if (cursor === undefined) return null;
  const [, at, id] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      Buffer.from(cursor, 'base64url').toString(),
    ) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at)))
    throw Invalid.at('cursor', 'This list has to be read from its beginning.');
  return { at, id };
}
