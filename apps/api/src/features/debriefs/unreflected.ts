import type { DebriefAnswers, WaitingDebrief } from '@accelerator/contracts';
import type { Asker } from '@api/platform/database/database';
import { lineOf } from './debrief.presenter';
import { findWaiting } from './unreflected.queries';

/**
 * Debriefs of the acting person that wait for a look, when it suits her; latest first, at most `limit`. One statement.
 * A day that she named goes before everything else: until then it is not offered, from then on it is, put down or not.
 */
export async function unreflectedEndings(manager: Asker, now: Date, limit = 3): Promise<WaitingDebrief[]> {
  const rows = await findWaiting(manager, now, limit);
  return rows.map((row) => ({
    ...lineOf(row, now),
    notedAt: row.created_at.toISOString(),
    lines: linesIn(row.answers),
    askedFor: row.remind_on,
  }));
}

function linesIn({ stayed, kept, energy }: DebriefAnswers): number {
  return [stayed, kept, energy].filter((line) => (line ?? '').trim() !== '').length;
}
