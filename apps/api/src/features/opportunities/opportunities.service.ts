import type {
  Body,
  changeOpportunity,
  importOpportunities,
  listDeletedOpportunities,
  listOpportunities,
  OpportunityCounts,
  OpportunityView,
  Query,
  Reply,
  RoundView,
  writeOpportunity,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { pageFrom, placeOf } from '@api/platform/pages/place';
import { Conflict, NotFound } from '@api/platform/http/problem';
import { earliestRestorable, goesAt } from '@api/platform/restorable';
import { markAsked, notAsked } from './endings.queries';
import {
  countGroups,
  findDeleted,
  findLines,
  findOpportunities,
  insertOpportunities,
  lockOpportunity,
  markArchived,
  markDeleted,
  updateOpportunity,
  type OpportunityRow,
} from './opportunities.queries';
import { holds, mayRestore, overviewOf } from './opportunity.policy';
import { freshOpportunity, freshRound } from './opportunity.fresh';
import { insertRounds } from './rounds.queries';

const pageSize = 100;

type Draft = Body<typeof writeOpportunity>;

/** Her processes: written once under the id of the device, changed on the revision that the writer saw, put away. */
@Injectable()
export class OpportunitiesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(caller: Caller, asked: Query<typeof listOpportunities>): Promise<Reply<typeof listOpportunities>> {
    const { state = 'open', group } = asked;
    const page = { state, group, after: placeOf(asked.cursor), limit: pageSize + 1 };
    const rows = await this.database.as(identityOf(caller), (manager) => findLines(manager, page));
    return pageFrom(rows, pageSize, (row) => ({ at: row.updatedAt, id: row.id }));
  }

  async listDeleted(caller: Caller): Promise<Reply<typeof listDeletedOpportunities>> {
    const since = earliestRestorable(this.clock.now());
    const rows = await this.database.as(identityOf(caller), (manager) => findDeleted(manager, since));
    return { items: rows.map((row) => ({ ...row, goesAt: goesAt(new Date(row.deletedAt)).toISOString() })) };
  }

  async counts(caller: Caller): Promise<OpportunityCounts> {
    return overviewOf(await this.database.as(identityOf(caller), countGroups));
  }

  read(caller: Caller, id: string): Promise<OpportunityView> {
    return this.database.as(identityOf(caller), (manager) => known(manager, id));
  }

  /** @throws Conflict where the id is taken by something else, hers or not */
  write(caller: Caller, draft: Draft): Promise<OpportunityView> {
    return this.deed(caller, async (manager, at) => {
      await this.keep(manager, [draft], at);
      const row = await known(manager, draft.id);
      if (!says(row, draft)) throw taken();
      return row;
    });
  }

  /** All of them or none; those that are there already stay as they are. */
  async bringIn(caller: Caller, { items }: Body<typeof importOpportunities>): Promise<{ kept: number }> {
    return this.deed(caller, async (manager, at) => {
      await this.keep(manager, items, at);
      return { kept: items.length };
    });
  }

  /**
   * Changes fields. What is the same already is no change, so that a change sent again does nothing.
   * @throws Conflict with the process as it stands where it has moved on since `base`
   */
  change(caller: Caller, id: string, { base, ...fields }: Body<typeof changeOpportunity>): Promise<OpportunityView> {
    return this.deed(caller, async (manager, at) => {
      const row = await held(manager, id);
      if (holds(row, fields)) return row;
      if (row.revision !== base) throw new Conflict(undefined, row);
      if (fields.outcome !== undefined && fields.outcome !== row.outcome) await markAsked(manager, id, notAsked);
      await updateOpportunity(manager, id, { fields, at });
      return known(manager, id);
    });
  }

  archive(caller: Caller, id: string): Promise<OpportunityView> {
    return this.deed(caller, async (manager, at) => {
      if (!(await held(manager, id)).archivedAt) await markArchived(manager, id, at);
      return known(manager, id);
    });
  }

  unarchive(caller: Caller, id: string): Promise<OpportunityView> {
    return this.deed(caller, async (manager) => {
      await held(manager, id);
      await markArchived(manager, id, null);
      return known(manager, id);
    });
  }

  /** Its debriefs stay. Repeated, it does nothing. */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.deed(caller, async (manager, at) => {
      const row = await lockOpportunity(manager, id);
      if (!row) throw new NotFound();
      if (!row.deletedAt) await markDeleted(manager, id, at);
    });
  }

  restore(caller: Caller, id: string): Promise<OpportunityView> {
    return this.deed(caller, async (manager, at) => {
      const row = await lockOpportunity(manager, id);
      if (!row || (row.deletedAt && !mayRestore(row.deletedAt, at))) throw new NotFound();
      if (row.deletedAt) await markDeleted(manager, id, null);
      return known(manager, id);
    });
  }

  private async keep(manager: EntityManager, drafts: readonly Draft[], at: Date): Promise<void> {
    const fresh = await insertOpportunities(
      manager,
      drafts.map(({ firstRound: _, ...draft }) => freshOpportunity(draft)),
      at,
    );
    const rounds = drafts
      .filter(({ id }) => fresh.has(id))
      .flatMap(({ id, firstRound }) => (firstRound ? [{ ...freshRound(firstRound), opportunityId: id }] : []));
    await insertRounds(manager, rounds, at);
    const there = await findOpportunities(
      manager,
      drafts.map(({ id }) => id),
    );
    if (!drafts.every((draft) => isIn(there, draft))) throw taken();
  }

  private deed<Result>(caller: Caller, work: (manager: EntityManager, at: Date) => Promise<Result>): Promise<Result> {
    return this.database.as(identityOf(caller), (manager) => work(manager, this.clock.now()));
  }
}

/** One of hers under its lock. @throws NotFound where there is none, or it is deleted */
export async function held(manager: EntityManager, id: string): Promise<OpportunityRow> {
  return readable(await lockOpportunity(manager, id));
}

/** One of hers. @throws NotFound where there is none, or it is deleted */
export async function known(manager: EntityManager, id: string): Promise<OpportunityRow> {
  const [row] = await findOpportunities(manager, [id]);
  return readable(row);
}

function readable(row: OpportunityRow | undefined): OpportunityRow {
  if (!row || row.deletedAt) throw new NotFound();
  return row;
}

/** Whether this draft of a list is there; of one that she has changed since the list has the words still. */
function isIn(rows: readonly OpportunityRow[], draft: Draft): boolean {
  const row = rows.find(({ id }) => id === draft.id);
  if (!row || row.deletedAt) return false;
  return row.revision > 1 || (roundIn(row, draft)?.revision ?? 1) > 1 || says(row, draft);
}

/** Whether it says all that this draft does, with its first round. */
function says(row: OpportunityRow, draft: Draft): boolean {
  const { firstRound, ...fields } = draft;
  const round = roundIn(row, draft);
  return holds(row, fields) && (!firstRound || (round !== undefined && holds(round, firstRound)));
}

function roundIn({ rounds }: OpportunityRow, { firstRound }: Draft): RoundView | undefined {
  return rounds.find(({ id }) => id === firstRound?.id);
}

function taken(): Conflict {
  return new Conflict('There is something else under this id.');
}
