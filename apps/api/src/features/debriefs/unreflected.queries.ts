import type { Asker } from '@api/platform/database/database';
import type { LineRow } from './debrief.rows';
import { lineColumns } from './debriefs.queries';

/** Days for which her day page offers what she noted, or what she wanted to see again. */
const offeredDays = 30;

/** A debrief that waits for a look. */
export interface WaitingRow extends LineRow {
  readonly created_at: Date;
  readonly remind_on: string | null;
}

/** Those of the acting person, latest first. One statement. */
export async function findWaiting(manager: Asker, now: Date, limit: number): Promise<WaitingRow[]> {
  return manager.query<WaitingRow[]>(waitingSql, [now, offeredDays, limit]);
}

/** Begun in full it waits while it holds no word: from the first word on she is in the middle of it. */
const notGoneThrough = `(d.rested_at IS NULL OR d.mode = 'log') AND d.answers->>'outcomeKind' IS DISTINCT FROM 'in-process'
  AND (d.mode <> 'full' OR app.debrief_words(d.answers) = '')`;

const waitingSql = `
  SELECT d.created_at, d.remind_on::text AS remind_on, ${lineColumns} AND CASE
    WHEN d.remind_on IS NULL THEN d.left_at IS NULL AND d.created_at >= $1::timestamptz - make_interval(days => $2)
      AND ${notGoneThrough}
    ELSE ($1::timestamptz AT TIME ZONE a.time_zone)::date BETWEEN d.remind_on AND d.remind_on + $2::int END
  ORDER BY greatest(d.created_at, d.remind_on) DESC, d.id DESC LIMIT $3`;
