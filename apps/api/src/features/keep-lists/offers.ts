import type { EntityManager } from 'typeorm';
import type { Candidate } from './candidate';
import { candidatesIn } from './candidates';
import type { SourceRow } from './keep-lists.queries';
import { findKnown, type Known } from './known.queries';

/** An entry as it is offered to her. */
export interface Offer extends Candidate {
  /** What it is about, where its own words do not say: the condition that was tested. */
  readonly about: string;
  /** The one of hers that she linked it with. */
  readonly into: Known | null;
  readonly kept: boolean;
}

/**
 * What a debrief offers to keep. An answer on a condition that is no longer there is none; nor is a mere link to it, nor what she kept
 * and deleted.
 */
export async function offersOf(
  manager: EntityManager,
  { answers, kept, deleted }: SourceRow,
): Promise<readonly Offer[]> {
  const gone = deleted.filter((path) => !kept.includes(path));
  const candidates = candidatesIn(answers).filter(({ path }) => !gone.includes(path));
  const named = candidates.flatMap(({ of, link }) => [of, link]);
  const known = await findKnown(manager, named);
  return candidates.flatMap((one) => {
    const about = one.of === undefined ? '' : known.get(one.of)?.words;
    const into = known.get(one.link ?? '') ?? null;
    const offer = { ...one, about: about ?? '', into, kept: kept.includes(one.path) };
    return about === undefined || saysNothing(offer) ? [] : [offer];
  });
}

/** No words, and nothing that would be added to what it is linked with. */
function saysNothing({ words, kind, into, strength, kept }: Offer): boolean {
  if (words !== '') return false;
  return into === null || (kind === 'non-negotiable' && strength === into.strength && !kept);
}
