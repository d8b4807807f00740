import { cursorOf } from './place';

/** How much a page of earlier texts holds: so many of them, or so many bytes of text, whichever is less; one at least. */
export const textsPage = { entries: 50, bytes: 256 * 1024 } as const;

/** What every row of such a page has. */
export interface EarlierRow {
  readonly id: string;
  readonly at: Date;
  /** Whether there are earlier ones than this page holds. */
  readonly more: boolean;
}

interface TextPage {
  /** With `at` and `size`, the bytes of its text. */
  readonly table: string;
  /** What the rows are ordered by; the last of it tells them apart, and is in the order written. */
  readonly order: readonly [...string[], string];
  /** What is read of a row `v`, beside its id and `at`. */
  readonly columns: string;
  /** Which rows `x`. */
  readonly where: string;
}

/** One page of earlier texts, latest first. Where it ends is known by the sizes, before a text is read. */
export function textPageSql({ table, order, columns, where }: TextPage): string {
  const id = order.at(-1);
  const latest = (row: string) => order.map((column) => `${row}.${column} DESC`).join(', ');
  return `
  WITH next AS (
    SELECT ${order.map((column) => `x.${column}`).join(', ')}, x.size FROM ${table} x WHERE ${where}
    ORDER BY ${latest('x')} LIMIT ${textsPage.entries + 1}),
  measured AS (
    SELECT n.${id}, row_number() OVER latest AS row, sum(n.size) OVER latest AS held FROM next n
    WINDOW latest AS (ORDER BY ${latest('n')})),
  page AS (
    SELECT m.${id} FROM measured m
    WHERE m.row = 1 OR (m.row <= ${textsPage.entries} AND m.held <= ${textsPage.bytes}))
  SELECT v.${id} AS id, ${columns}, v.at, (SELECT count(*) FROM next) > (SELECT count(*) FROM page) AS more
  FROM page p JOIN ${table} v ON v.${id} = p.${id}
  ORDER BY ${latest('v')}`;
}

/** Where such a page goes on; null on the last one. */
export function nextOf(rows: readonly EarlierRow[]): string | null {
  const last = rows.at(-1);
  return last?.more ? cursorOf(last) : null;
}
