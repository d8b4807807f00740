import { keepKinds, keysOf, type Body, type keep, type KeepList } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Invalid, NotFound } from '@api/platform/http/problem';
import { candidatesIn, type Candidate } from './candidates';
import { keepOne } from './keeping';
import { holdSource, type SourceRow } from './keep-lists.queries';

type Entry = Body<typeof keep>['entries'][number];

/** From entry to lasting thing: only what she taps, and each entry once. */
@Injectable()
export class KeepListsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(caller: Caller, debriefId: string): Promise<KeepList> {
    return this.database.as(identityOf(caller), async (manager) => listOf(await sourceOf(manager, debriefId)));
  }

  /** @throws Invalid where an entry is not in the debrief */
  async keep(caller: Caller, debriefId: string, entries: readonly Entry[]): Promise<KeepList> {
    return this.database.as(identityOf(caller), async (manager) => {
      const source = await sourceOf(manager, debriefId);
      const candidates = new Map(candidatesIn(source.answers).map((one) => [one.path, one]));
      for (const [at, entry] of entries.entries()) {
        const candidate = candidates.get(entry.path);
        if (!candidate) throw Invalid.at(['entries', at, 'path'], 'This is no longer in the debrief.');
        if (source.kept.includes(entry.path)) continue;
        const fields = { ...candidate.fields, ...entry.energy };
        const kept = { id: entry.id, candidate: { ...candidate, fields }, debriefId, source, at: this.clock.now() };
        await keepOne(manager, kept);
      }
      return listOf(await sourceOf(manager, debriefId));
    });
  }
}

async function sourceOf(manager: EntityManager, debriefId: string): Promise<SourceRow> {
  const source = await holdSource(manager, debriefId);
  if (!source) throw new NotFound();
  return source;
}

function listOf(source: SourceRow): KeepList {
  const items = candidatesIn(source.answers).map((one) => ({ ...viewOf(one), kept: source.kept.includes(one.path) }));
  return { items, ledger: ledgerOf(items.filter(({ kept }) => kept).map(({ kind }) => kind)) };
}

function viewOf({ path, kind, words }: Candidate) {
  return { path, kind, words };
}

/** "Kept: 2 questions, 1 story." */
function ledgerOf(kinds: readonly Candidate['kind'][]): string | null {
  const counts = keysOf(keepKinds).flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? keepKinds[kind] : plural(keepKinds[kind])}`];
  });
  return counts.length === 0 ? null : `Kept: ${counts.join(', ')}.`;
}

function plural(words: string): string {
  if (words.startsWith('thing ')) return words.replace('thing ', 'things ');
  if (words.startsWith('answer ')) return words.replace('answer ', 'answers ');
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}
