import type { DebriefAnswers, DebriefMode } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { lastLineSaid, markAnswered, rememberLine } from './closes.queries';
import { closeLineOf, lineFits, lineText, type KeptWords } from './closing-words';

/** A debrief that is put down, with what she has kept of it. */
export interface Closed {
  readonly id: string;
  readonly mode: DebriefMode;
  readonly answers: DebriefAnswers;
  /** The line that was said of it already. */
  readonly close_line: number | null;
  readonly kept: KeptWords | null;
}

/**
 * The line at the end of a debrief, said once she has answered what she would like to keep. Answered again it is the
 * same line, unless that is no longer true of what she has kept.
 */
export async function sayLine(manager: EntityManager, closed: Closed, at: Date): Promise<string | null> {
  const { id, close_line: former, kept } = closed;
  const said = former !== null && lineFits(former, closed) ? former : null;
  const line = said ?? closeLineOf({ ...closed, lastLine: await lastLineSaid(manager), roll: Math.random() });
  if (line !== null && line !== said) await rememberLine(manager, line);
  await markAnswered(manager, { id, line, at });
  return line === null ? null : lineText(line, kept);
}
