import type { Body, keep } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { Invalid } from '@api/platform/http/problem';
import { holdInOrder, holdTarget, joinableOf, joinOne, type Join } from './joining';
import { keepOne } from './keeping';
import type { SourceRow } from './keep-lists.queries';
import type { Offer } from './offers';

export type Entry = Body<typeof keep>['entries'][number];

/** What she tapped, with what it stands for in the debrief. */
interface Wanted {
  readonly entry: Entry;
  readonly offer: Offer;
  readonly join: Join | null;
}

/**
 * Keeps entries, each once; what is kept already stays as it is.
 * @throws Invalid where one is not in the debrief, lacks a word of hers, or is to join what is not hers
 */
export async function keepEntries(
  manager: EntityManager,
  { source, offers, at }: { source: SourceRow; offers: readonly Offer[]; at: Date },
  entries: readonly Entry[],
): Promise<void> {
  const wanted = entries.map((entry, index) => wantedOf(entry, index, offers));
  const fresh = wanted.map((one, index) => ({ ...one, index })).filter(({ offer }) => !offer.kept);
  await holdInOrder(
    manager,
    fresh.flatMap(({ join }) => join ?? []),
  );
  for (const { entry, offer, join, index } of fresh) {
    const candidate = { ...offer, energy: entry.energy ?? offer.energy };
    const keeping = { id: entry.id, candidate, debriefId: source.id, source, at };
    if (join === null) {
      await keepOne(manager, keeping);
      continue;
    }
    const target = await holdTarget(manager, join.kind, join.id);
    if (!target) throw Invalid.at(['entries', index, 'into'], 'We cannot find this among your things.');
    await joinOne(manager, keeping, [join.kind, target]);
  }
}

function wantedOf(entry: Entry, index: number, offers: readonly Offer[]): Wanted {
  const offer = offers.find(({ path }) => path === entry.path);
  if (!offer) throw Invalid.at(['entries', index, 'path'], 'This is no longer in the debrief.');
  const energy = entry.energy ?? offer.energy;
  if (energy?.state === null) throw Invalid.at(['entries', index, 'energy'], 'Please say what it did.');
  return { entry, offer, join: joinOf(entry, index, offer) };
}

function joinOf({ into }: Entry, index: number, offer: Offer): Wanted['join'] {
  const [id, kind] = [into === undefined ? (offer.into?.id ?? null) : into, joinableOf(offer.kind)];
  if (id === null && offer.words !== '') return null;
  if (id === null || kind === undefined) throw Invalid.at(['entries', index, 'into'], 'Please choose another one.');
  return { kind, id };
}
