import type { EntityManager } from 'typeorm';
import type { Candidate } from './candidate';
import { candidatesIn } from './candidates';
import type { SourceRow } from './keep-lists.queries';
import { findKnown } from './known.queries';

/** An entry as it is offered to her. */
export interface Offer extends Candidate {
  /** What it is about, where its own words do not say: the condition that was tested. */
  readonly about: string;
  readonly kept: boolean;
}

/** What a debrief offers to keep. An answer on a condition that is no longer there is none. */
export async function offersOf(manager: EntityManager, { answers, kept }: SourceRow): Promise<readonly Offer[]> {
  const candidates = candidatesIn(answers);
  const known = await findKnown(
    manager,
    candidates.map((one) => one.of),
  );
  return candidates.flatMap((one) => {
    const about = one.of === undefined ? '' : known.get(one.of)?.words;
    return about === undefined ? [] : [{ ...one, about, kept: kept.includes(one.path) }];
  });
}
