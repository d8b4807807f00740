import type { EntityManager } from 'typeorm';
import { instantSql } from '@api/platform/database/instant';
import { newestFirst, type Place } from '@api/platform/pages/place';
import { alsoSql, conditionsOf } from './kept-conditions.queries';
import { sourceSql } from './kept.columns';
import type { KeptColumn, KeptTable } from './kept-table';

/** The fields of a thing, as the contract has checked them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Where a thing was kept from: a debrief of hers and the path of the entry in its answers. */
export interface KeptFrom {
  readonly debriefId: string;
  readonly path: string | null;
}

export interface NewThing {
  readonly id: string;
  readonly fields: Fields;
  readonly at: Date;
  readonly from?: KeptFrom | undefined;
}

/** Rows of one kind of kept thing; the acting person's own, whoever asks. */
export class KeptRows<Row> {
  private readonly selectSql: string;
  private readonly conditions: Readonly<Record<string, string>>;
  /** Out of the list: put away, or put into another one. */
  private readonly away: string;

  constructor(private readonly table: KeptTable) {
    this.selectSql = selectOf(table);
    this.conditions = { ...conditionsOf(table), ...table.filters };
    this.away = `k.archived_at IS NOT NULL${table.merges ? ' OR k.merged_into IS NOT NULL' : ''}`;
  }

  /** Where the id is taken already nothing happens; false says so. */
  async insert(manager: EntityManager, { id, fields, at, from }: NewThing): Promise<boolean> {
    const given = this.given(fields);
    const columns = ['id', 'owner_id', 'source_debrief_id', 'source_path', 'created_at', 'updated_at'];
    const sql = `INSERT INTO ${this.table.name} (${[...columns, ...given.map(({ column }) => column)].join(', ')})
      VALUES ($1, app.me(), $2, $3, $4, $4${given.map((_, at) => `, $${at + 5}`).join('')})
      ON CONFLICT (id) DO NOTHING RETURNING id`;
    const values = [id, from?.debriefId ?? null, from?.path ?? null, at, ...given.map(({ value }) => value)];
    return (await manager.query<unknown[]>(sql, values)).length > 0;
  }

  async find(manager: EntityManager, id: string): Promise<Row | undefined> {
    const sql = `${this.selectSql} AND k.id = $1`;
    const [row] = await manager.query<Row[]>(sql, [id]);
    return row;
  }

  /** As `find`; nobody else changes it until the transaction ends. */
  async hold(manager: EntityManager, id: string): Promise<Row | undefined> {
    const sql = `${this.selectSql} AND k.id = $1 FOR UPDATE OF k`;
    const [row] = await manager.query<Row[]>(sql, [id]);
    return row;
  }

  /** Latest change first, from after `after` on. */
  async page(
    manager: EntityManager,
    page: { filters: Fields; archived: boolean; after: Place | undefined; limit: number },
  ) {
    const filters = Object.entries(page.filters).filter(([, value]) => value !== undefined && value !== '');
    const conditions = filters.map(
      ([name], at) => `AND (${this.conditionOf(name).replaceAll('$', () => `$${at + 4}`)})`,
    );
    const sql = `${this.selectSql} AND (${this.away}) = ${page.archived}
      ${conditions.join(' ')} AND (k.updated_at, k.id) < ($1::timestamptz, $2::uuid) ORDER BY k.updated_at DESC, k.id DESC LIMIT $3`;
    const { at, id } = page.after ?? newestFirst;
    return manager.query<Row[]>(sql, [at, id, page.limit, ...filters.map(([, value]) => value)]);
  }

  /** Changes the named fields and counts the revision up. */
  async change(manager: EntityManager, id: string, { fields, at }: { fields: Fields; at: Date }): Promise<void> {
    const given = this.given(fields);
    const sets = given.map(({ column }, index) => `, ${column} = $${index + 3}`).join('');
    const sql = `UPDATE ${this.table.name} SET updated_at = $2, revision = revision + 1${sets} WHERE id = $1`;
    await manager.query(sql, [id, at, ...given.map(({ value }) => value)]);
  }

  /** Null takes it back, from the archive or out of the one that it was put into. */
  async archive(manager: EntityManager, id: string, at: Date | null): Promise<void> {
    const out = at === null && this.table.merges ? ', merged_into = NULL' : '';
    const sql = `UPDATE ${this.table.name} SET archived_at = $2${out} WHERE id = $1`;
    await manager.query(sql, [id, at]);
  }

  /** Puts it, and what was put into it, into another one; null takes it alone out again. */
  async merge(manager: EntityManager, id: string, into: string | null): Promise<void> {
    const also = into === null ? '' : ' OR merged_into = $1';
    const sql = `UPDATE ${this.table.name} SET merged_into = $2 WHERE id = $1${also}`;
    await manager.query(sql, [id, into]);
  }

  private conditionOf(name: string): string {
    const condition = this.conditions[name];
    if (condition === undefined) throw new Error(`${this.table.name} has no filter ${name}.`);
    return condition;
  }

  private given(fields: Fields) {
    return Object.entries(this.table.columns).flatMap(([field, place]) => {
      const value = fields[field];
      if (value === undefined) return [];
      if (typeof place === 'string') return [{ column: place, value }];
      return [{ column: place.column, value: 'json' in place ? JSON.stringify(value) : value }];
    });
  }
}

function readOf(place: string | KeptColumn): string {
  if (typeof place === 'string') return `k.${place}`;
  return 'read' in place ? place.read : `k.${place.column}`;
}

function selectOf({ name, columns, days, extra, merges }: KeptTable): string {
  const fields = Object.entries(columns).map(
    ([field, place]) => `${readOf(place)}${days?.includes(field) ? '::text' : ''} AS "${field}"`,
  );
  const more = Object.entries(extra ?? {}).map(([field, sql]) => `${sql} AS "${field}"`);
  const times = ['created', 'updated', 'archived'].map((word) => `${instantSql(`k.${word}_at`)} AS "${word}At"`);
  const merged = merges ? ['k.merged_into AS "mergedInto"', `${alsoSql(name)} AS also`] : [];
  return `SELECT ${['k.id', 'k.revision', ...fields, ...times, ...merged, `${sourceSql('k')} AS source`, ...more].join(', ')}
    FROM ${name} k WHERE k.owner_id = (SELECT app.me())`;
}
