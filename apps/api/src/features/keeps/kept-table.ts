/** A column that holds lists of objects (`json`), or is read otherwise than it is written, as SQL over `k`. */
export type KeptColumn = { readonly column: string } & ({ readonly json: true } | { readonly read: string });

/** How a kind of kept thing lies in its table; all of this is written by us and never sent by a client. */
export interface KeptTable {
  readonly name: string;
  /** Column by field, in the contract's spelling. */
  readonly columns: Readonly<Record<string, string | KeptColumn>>;
  /** Fields that are calendar days, read as text. */
  readonly days?: readonly string[];
  /** More that a view shows, as SQL over `k`, by field. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Conditions of the list by name, with `$` for the value, beside those of every kind. */
  readonly filters?: Readonly<Record<string, string>>;
  /** The day by which it is found, as SQL over `k`; without it the day on which it was written. */
  readonly day?: string;
  /** Rows that tell of it in one process each, and their column that points at it. */
  readonly beside?: { readonly name: string; readonly of: string; readonly words?: string };
  /** It can be put into another one of its kind. */
  readonly merges?: boolean;
}
