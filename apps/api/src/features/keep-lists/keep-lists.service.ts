import type { KeepList } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { inBounds } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { sayLine } from './close-lines';
import { keepEntries, type Entry } from './entries';
import { holdSource, type SourceRow } from './keep-lists.queries';
import { ledgerOf } from './ledger';
import { offersOf, type Offer } from './offers';

/** From entry to lasting thing: only what she taps, and each entry once. */
@Injectable()
export class KeepListsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(caller: Caller, debriefId: string): Promise<KeepList> {
    return this.database.as(identityOf(caller), async (manager) => {
      const source = await sourceOf(manager, debriefId);
      return listOf(source, await offersOf(manager, source));
    });
  }

  /** @throws Invalid where an entry is not in the debrief, or joins what is full */
  async keep(caller: Caller, debriefId: string, entries: readonly Entry[]): Promise<KeepList> {
    return inBounds(() =>
      this.database.as(identityOf(caller), async (manager) => {
        const source = await sourceOf(manager, debriefId);
        const offers = await offersOf(manager, source);
        await keepEntries(manager, { source, offers, at: this.clock.now() }, entries);
        return this.answered(manager, debriefId);
      }),
    );
  }

  /** Keeping none is an answer, too. */
  async keepNone(caller: Caller, debriefId: string): Promise<KeepList> {
    return this.database.as(identityOf(caller), async (manager) => {
      await sourceOf(manager, debriefId);
      return this.answered(manager, debriefId);
    });
  }

  /** The list after her answer, with the line at the end of a debrief that is put down. */
  private async answered(manager: EntityManager, debriefId: string): Promise<KeepList> {
    const source = await sourceOf(manager, debriefId);
    const offers = await offersOf(manager, source);
    if (!source.rested) return listOf(source, offers);
    const closeLine = await sayLine(manager, { source, offers }, this.clock.now());
    return { ...listOf(source, offers), answered: true, closeLine };
  }
}

async function sourceOf(manager: EntityManager, debriefId: string): Promise<SourceRow> {
  const source = await holdSource(manager, debriefId);
  if (!source) throw new NotFound();
  return source;
}

function listOf({ answered }: SourceRow, offers: readonly Offer[]): KeepList {
  return { items: offers.map(viewOf), ledger: ledgerOf(offers), answered, closeLine: null };
}

function viewOf({ path, kind, words, about, into, strength, energy, kept }: Offer) {
  return { path, kind, words, about, into, strength: strength ?? null, energy: energy ?? null, kept };
}
