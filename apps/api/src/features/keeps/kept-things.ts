import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { pageFrom, placeOf } from '@api/platform/pages/place';
import { Conflict, Invalid, NotFound } from '@api/platform/http/problem';
import { inBounds } from './in-bounds';
import { KeptRows, type Fields } from './kept-rows.queries';
import type { KeptTable } from './kept-table';

const pageSize = 50;

/** What every view of a kept thing has. */
export interface Thing {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly archivedAt: string | null;
}

export interface Asked {
  readonly state?: 'kept' | 'archived' | undefined;
  readonly cursor?: string | undefined;
}

/**
 * What is the same for stories, questions, signals, conditions, clues, energy marks and skills: written once under the
 * id of the device, changed on the revision that the writer saw, put away and taken back, put into another one. Hers alone.
 */
export class KeptThings<View extends Thing> {
  readonly rows: KeptRows<View>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    table: KeptTable,
  ) {
    this.rows = new KeptRows(table);
  }

  async list(
    caller: Caller,
    { state, cursor, ...filters }: Asked & Fields,
  ): Promise<{ items: View[]; next: string | null }> {
    const page = { filters, archived: state === 'archived', after: placeOf(cursor), limit: pageSize + 1 };
    const rows = await this.database.as(identityOf(caller), (manager) => this.rows.page(manager, page));
    return pageFrom(rows, pageSize, (row) => ({ at: row.updatedAt, id: row.id }));
  }

  read(caller: Caller, id: string): Promise<View> {
    return this.database.as(identityOf(caller), (manager) => this.known(manager, id));
  }

  /**
   * `debriefId`: of which debrief of hers she writes it.
   * @throws Conflict where the id is taken by something else, hers or not
   */
  write(caller: Caller, { id, ...fields }: { readonly id: string } & Fields, debriefId?: string | null): Promise<View> {
    const from = debriefId ? { debriefId, path: null } : undefined;
    return this.deed(caller, async (manager, at) => {
      await this.rows.insert(manager, { id, fields, at, from });
      const thing = await this.rows.find(manager, id);
      if (!thing || !holds(thing, fields)) throw new Conflict('There is something else under this id.');
      return thing;
    });
  }

  /**
   * Changes fields. What is the same already is no change, so that a change sent again does nothing.
   * @throws Conflict with the thing as it stands where it has moved on since `base`
   */
  change(
    caller: Caller,
    id: string,
    { base, ...fields }: { readonly base: number } & Fields,
    beside?: Beside<View>,
  ): Promise<View> {
    return this.deed(caller, async (manager, at) => {
      const thing = await this.held(manager, id);
      if (holds(thing, fields)) return thing;
      if (thing.revision !== base) throw new Conflict(undefined, thing);
      await beside?.(manager, thing, at);
      await this.rows.change(manager, id, { fields, at });
      return this.known(manager, id);
    });
  }

  archive(caller: Caller, id: string): Promise<View> {
    return this.put(caller, id, (manager, thing, at) => (thing.archivedAt ? done : this.rows.archive(manager, id, at)));
  }

  unarchive(caller: Caller, id: string): Promise<View> {
    return this.put(caller, id, (manager) => this.rows.archive(manager, id, null));
  }

  /** @throws Invalid where the other one is itself, or lies within one already */
  merge(caller: Caller, id: string, into: string): Promise<View> {
    if (into === id) throw Invalid.at('into', 'Please choose another one.');
    return this.deed(caller, async (manager) => {
      // in one order for everybody, so that two that cross wait and do not block each other
      for (const one of [id, into].toSorted()) await this.rows.hold(manager, one);
      await this.held(manager, id);
      const target = await this.rows.find(manager, into);
      if (!target) throw new NotFound();
      if ('mergedInto' in target && target.mergedInto !== null)
        throw Invalid.at('into', 'That one is part of another one already.');
      await this.rows.merge(manager, id, into);
      return this.known(manager, id);
    });
  }

  unmerge(caller: Caller, id: string): Promise<View> {
    return this.put(caller, id, (manager) => this.rows.merge(manager, id, null));
  }

  /** A deed on a thing that is hers, and the thing afterwards. */
  put(caller: Caller, id: string, work: Beside<View>): Promise<View> {
    return this.deed(caller, async (manager, at) => {
      await work(manager, await this.held(manager, id), at);
      return this.known(manager, id);
    });
  }

  private deed(caller: Caller, work: (manager: EntityManager, at: Date) => Promise<View>): Promise<View> {
    return inBounds(() => this.database.as(identityOf(caller), (manager) => work(manager, this.clock.now())));
  }

  private async held(manager: EntityManager, id: string): Promise<View> {
    return there(await this.rows.hold(manager, id));
  }

  private async known(manager: EntityManager, id: string): Promise<View> {
    return there(await this.rows.find(manager, id));
  }
}

/** Something done within the deed, on the thing as it was. */
export type Beside<View> = (manager: EntityManager, thing: View, at: Date) => Promise<void>;

const done = Promise.resolve();

function there<View>(thing: View | undefined): View {
  if (!thing) throw new NotFound();
  return thing;
}

/** Whether each of the fields is as it stands already. */
function holds(thing: object, fields: Fields): boolean {
  const stands = new Map<string, unknown>(Object.entries(thing));
  return Object.entries(fields).every(
    ([field, value]) => value === undefined || isDeepStrictEqual(stands.get(field), value),
  );
}
