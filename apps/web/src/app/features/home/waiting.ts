import type { HomeView } from '@accelerator/contracts';
import { endedWords, seenAgain, waitingWords } from './waiting-words';

/** One entry of "When it suits you": a debrief that waits, or a process that ended and has none. */
export interface Waiting {
  readonly id: string;
  readonly of: 'debrief' | 'process';
  readonly process: string;
  readonly words: string;
  /** Where the first act leads. */
  readonly link: readonly string[];
  readonly query: { readonly opportunity: string } | null;
  readonly act: string;
  readonly askedFor: string | null;
}

const most = 3;

/** What her day page offers, when it suits her; her own debriefs first. */
export function waitingOf(home: HomeView, timeZone: string, now: Date): readonly Waiting[] {
  const debriefs = home.unreflected.map((one) => ({
    id: one.id,
    of: 'debrief' as const,
    process: one.process,
    words: waitingWords(one, timeZone, now),
    link: ['/debriefs', one.id],
    query: null,
    act: seenAgain(one) ? 'Look at it again' : 'Carry on with it',
    askedFor: one.askedFor,
  }));
  const processes = home.endedProcesses.map((one) => ({
    id: one.opportunityId,
    of: 'process' as const,
    process: one.process,
    words: endedWords(one, timeZone, now),
    link: ['/debriefs/new'],
    query: { opportunity: one.opportunityId },
    act: 'Write about it',
    askedFor: one.askedFor,
  }));
  return [...debriefs, ...processes].slice(0, most);
}
