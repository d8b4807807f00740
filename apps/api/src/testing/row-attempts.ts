import type { Identity } from '@api/platform/database/database';
import type { SpecApp } from './app';

export type Row = Readonly<Record<string, unknown>>;

/** What came of a deed: how many rows it reached, or the code with which PostgreSQL refused it. */
export type Reach = number | string;

/** No right to the table or column, or a row policy's refusal. */
export const refused = '42501';

/** A column that names a row of another table of hers, by the pair of keys (owner, id). */
export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly target: string;
  readonly nullable: boolean;
}

/** Straight SQL for any table, as any identity. Names of tables and columns are those of the spec or of the catalogue. */
export class RowAttempts {
  constructor(private readonly spec: SpecApp) {}

  /** What there is, past every policy. */
  async of(table: string, owner: string, personId: string): Promise<readonly Row[]> {
    const { rows } = await this.spec.owner.query<{ row: Row }>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE t.${owner} = $1 ORDER BY to_jsonb(t)::text`,
      [personId],
    );
    return rows.map(({ row }) => row);
  }

  /** What is there for an identity, without any condition. */
  async seen(identity: Identity, table: string): Promise<readonly Row[]> {
    const sql = `SELECT to_jsonb(t) AS row FROM ${table} t`;
    try {
      const rows = await this.spec.database.as(identity, (manager) => manager.query<{ row: Row }[]>(sql));
      return rows.map(({ row }) => row);
    } catch (error) {
      if (codeOf(error) === refused) return [];
      throw error;
    }
  }

  /** Does something, and counts the rows that it reached; nothing of it stays. */
  async reach(identity: Identity, sql: string, values: readonly unknown[] = []): Promise<Reach> {
    let reached: Reach = 0;
    const work = this.spec.database.as(identity, async (manager) => {
      const answer = await manager.query<unknown>(sql, [...values]);
      reached = Array.isArray(answer) && typeof answer[1] === 'number' ? answer[1] : 0;
      throw new Undone();
    });
    await work.catch((error: unknown) => {
      if (!(error instanceof Undone)) reached = codeOf(error);
    });
    return reached;
  }

  /** Inserts a row as it is; generated columns apart. @returns the code of a refusal, with the constraint's name */
  async put(identity: Identity, table: string, row: Row): Promise<string> {
    const columns = (await this.columns(table)).join(', ');
    const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`;
    try {
      await this.spec.database.as(identity, (manager) => manager.query(sql, [JSON.stringify(row)]));
      return 'done';
    } catch (error) {
      return [codeOf(error), constraintOf(error)].filter((part) => part !== '').join(' ');
    }
  }

  /** Columns that can be written. */
  async columns(table: string): Promise<readonly string[]> {
    const { rows } = await this.spec.owner.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY 1`,
      [table],
    );
    return rows.map(({ name }) => name);
  }

  /** Which columns of these tables name rows of these tables, by whatever pair of keys. */
  async references(tables: readonly string[]): Promise<readonly Reference[]> {
    const { rows } = await this.spec.owner.query<Reference>(
      `SELECT c.relname AS "table", a.attname AS "column", f.relname AS target, NOT a.attnotnull AS nullable
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[2]
       WHERE k.contype = 'f' AND cardinality(k.conkey) = 2 AND c.relname = ANY ($1) AND f.relname = ANY ($1)
         AND (SELECT o.attname FROM pg_attribute o WHERE o.attrelid = f.oid AND o.attnum = k.confkey[1]) = 'owner_id'
       ORDER BY 1, 2`,
      [tables],
    );
    return rows;
  }

  /** `table.column` of each uuid in these tables that names some other thing. */
  async names(tables: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.spec.owner.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = ANY ($1) AND data_type = 'uuid'
         AND column_name NOT IN ('id', 'owner_id', 'person_id', 'author_id', 'giver_id') ORDER BY 1`,
      [tables],
    );
    return rows.map(({ name }) => name);
  }
}

class Undone extends Error {}

function codeOf(error: unknown): string {
  return textIn(error, 'code') || String(error);
}

function constraintOf(error: unknown): string {
  return textIn(error, 'constraint');
}

function textIn(error: unknown, name: string): string {
  const found = new Map<string, unknown>(Object.entries(typeof error === 'object' && error !== null ? error : {}));
  const value = found.get(name) ?? (found.has('driverError') ? textIn(found.get('driverError'), name) : '');
  return typeof value === 'string' ? value : '';
}
