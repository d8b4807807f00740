import type { EntityManager } from 'typeorm';
import { Conflict, NotFound } from '@api/platform/http/problem';
import { lockEnding, markAsked, type AskedOf } from './endings.queries';

/**
 * When to ask her next about a process of hers that ended, as it is counted where she is; it replaces what was said before.
 * @throws NotFound, Conflict where it goes on again
 */
export async function remindOfEnding(
  manager: EntityManager,
  opportunityId: string,
  asked: (timeZone: string) => AskedOf,
): Promise<void> {
  const ending = await lockEnding(manager, opportunityId);
  if (!ending) throw new NotFound();
  if (!ending.ended) throw new Conflict('This process goes on again, so that you are not asked about its end.');
  await markAsked(manager, opportunityId, asked(ending.timeZone));
}
