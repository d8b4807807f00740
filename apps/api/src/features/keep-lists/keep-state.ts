import type { EntityManager } from 'typeorm';
import type { KeptWords } from '@api/features/debriefs/public';
import { holdSource } from './keep-lists.queries';
import { keptWordsOf } from './ledger';
import { offersOf } from './offers';

/** Whether a debrief of hers has something left that she could keep, and what she has kept of it. */
export async function keepStateOf(
  manager: EntityManager,
  debriefId: string,
): Promise<{ open: boolean; kept: KeptWords | null }> {
  const source = await holdSource(manager, debriefId);
  const offers = source ? await offersOf(manager, source) : [];
  return { open: offers.some(({ kept }) => !kept), kept: keptWordsOf(offers) };
}
