import type { HomeView } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { findUnseen } from './buddy-words.queries';

/** Words of buddies that the acting person has not seen yet, latest first. One statement. */
export async function unseenBuddyWords(manager: EntityManager): Promise<HomeView['buddyWords']> {
  const rows = await findUnseen(manager);
  return rows.map(({ id, from_id, name, words, at }) => ({
    id,
    from: { id: from_id, name },
    words,
    at: at.toISOString(),
  }));
}
