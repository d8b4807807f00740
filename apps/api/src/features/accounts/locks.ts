import type { EntityManager } from 'typeorm';
import { SignIn } from '@api/platform/http/problem';
import { lockAccount, type Hold } from './accounts.queries';

/**
 * What was shown before is still what opens the door, and stays so until the transaction ends: nobody changes it
 * meanwhile, or else only this transaction does. As the door.
 *
 * Whoever touches more of an account than this takes this first, then her credentials, links and sessions: two who do
 * so at the same moment wait for each other in one order and never in a circle.
 *
 * @param shown the version of the locks then; undefined: whatever they are
 * @throws SignIn where it was changed, or where there is no account any more
 */
export async function holdLocks(
  manager: EntityManager,
  personId: string,
  shown: number | undefined,
  to: Hold = 'enter',
): Promise<number> {
  const held = await lockAccount(manager, personId, to);
  if (held === undefined || (shown !== undefined && shown !== held))
    throw new SignIn('What lets you in has just been changed. Please sign in anew.');
  return held;
}
