import type { DebriefLine } from '@accelerator/contracts';
import type { Asker } from '@api/platform/database/database';
import { lineOf } from './debrief.presenter';
import { findUnreflected } from './debriefs.queries';

/** Days for which an ending without a line is offered again on her day page. */
const offeredDays = 30;

/** Endings of the acting person that wait for a look, when it suits her; latest first, at most `limit`. One statement. */
export async function unreflectedEndings(manager: Asker, now: Date, limit = 3): Promise<DebriefLine[]> {
  const rows = await findUnreflected(manager, new Date(now.getTime() - offeredDays * 86_400_000), limit);
  return rows.map((row) => lineOf(row, now));
}
