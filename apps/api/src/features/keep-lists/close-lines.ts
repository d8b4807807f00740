import type { EntityManager } from 'typeorm';
import { closeLineOf, lineFits, lineText } from './close-line-words';
import { lastLineSaid, markAnswered, rememberLine } from './close-lines.queries';
import { holdSource, type SourceRow } from './keep-lists.queries';
import { keptWordsOf } from './ledger';
import { offersOf, type Offer } from './offers';

/** The line of a debrief from which she can keep nothing more; null where she is asked first what she keeps. */
export async function lineAtOnce(manager: EntityManager, debriefId: string, at: Date): Promise<string | null> {
  const source = await holdSource(manager, debriefId);
  const offers = source ? await offersOf(manager, source) : [];
  return !source || offers.some(({ kept }) => !kept) ? null : sayLine(manager, { source, offers }, at);
}

/**
 * The line at the end of a debrief, said once she has answered what she would like to keep. Answered again it is the
 * same line, unless that is no longer true of what she has kept.
 */
export async function sayLine(
  manager: EntityManager,
  { source, offers }: { readonly source: SourceRow; readonly offers: readonly Offer[] },
  at: Date,
): Promise<string | null> {
  const { id, mode, answers, close_line: former } = source;
  const closed = { mode, answers, kept: keptWordsOf(offers) };
  const said = former !== null && lineFits(former, closed) ? former : null;
  const line = said ?? closeLineOf({ ...closed, lastLine: await lastLineSaid(manager), roll: Math.random() });
  if (line !== null && line !== said) await rememberLine(manager, line);
  await markAnswered(manager, { id, line, at });
  return line === null ? null : lineText(line, closed.kept);
}
