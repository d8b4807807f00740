import type { CoachOverview } from '@accelerator/contracts';

/** Days after which a signal goes by itself (product/04-journey 4.6). */
export const signalDays = 14;
/** Hours after which a shared debrief without a reply is told to the coaches. */
export const unansweredHours = 36;

const day = 86_400_000;

/** What the database knows about one person at the table; dates of what happened, or null. */
export interface TableFacts {
  readonly askedAt: Date | null;
  readonly reachedOutAt: Date | null;
  /** Marks of her last two sessions that are over, latest first. */
  readonly lastMarks: readonly { readonly mark: string; readonly at: Date }[];
  readonly lateStageSharedAt: Date | null;
  /** The conversations that these two speak of. */
  readonly lateStageThread: string | null;
  readonly unansweredSince: Date | null;
  readonly unansweredThread: string | null;
  readonly carriedThreeAt: Date | null;
}

type Signal = CoachOverview['people'][number]['signals'][number];

/**
 * At most two signals in words, each with the day on which it goes. Only what she did for coaches to see counts:
 * no log-in, no reading, no private entry. Marked "reached out", a signal is gone.
 */
export function signalsOf(facts: TableFacts, now: Date): Signal[] {
  return [asked(facts), away(facts), lateStage(facts), unanswered(facts, now), carried(facts)]
    .filter((signal) => signal !== null)
    .filter(
      ({ since }) =>
        now.getTime() - since.getTime() < signalDays * day &&
        (facts.reachedOutAt === null || since > facts.reachedOutAt),
    )
    .slice(0, 2)
    .map(({ kind, words, since, threadId }) => ({
      kind,
      words,
      threadId: threadId ?? null,
      until: new Date(since.getTime() + signalDays * day).toISOString(),
    }));
}

interface DatedSignal {
  readonly kind: Signal['kind'];
  readonly words: string;
  readonly since: Date;
  readonly threadId?: string | null;
}

function asked({ askedAt }: TableFacts): DatedSignal | null {
  return askedAt && { kind: 'asked-for-contact', words: 'Asked for a call', since: askedAt };
}

function away({ lastMarks }: TableFacts): DatedSignal | null {
  const [last, before] = lastMarks;
  if (last?.mark !== 'absent' || before?.mark !== 'absent') return null;
  return { kind: 'away-twice', words: 'Not at the last two sessions', since: last.at };
}

function lateStage({ lateStageSharedAt, lateStageThread }: TableFacts): DatedSignal | null {
  return (
    lateStageSharedAt && {
      kind: 'late-stage-no-shared',
      words: 'Shared a no after a final round',
      since: lateStageSharedAt,
      threadId: lateStageThread,
    }
  );
}

function unanswered({ unansweredSince, unansweredThread }: TableFacts, now: Date): DatedSignal | null {
  if (!unansweredSince || now.getTime() - unansweredSince.getTime() < unansweredHours * 3_600_000) return null;
  return {
    kind: 'shared-unanswered',
    words: 'Waiting for a first reply',
    since: unansweredSince,
    threadId: unansweredThread,
  };
}

function carried({ carriedThreeAt }: TableFacts): DatedSignal | null {
  return (
    carriedThreeAt && {
      kind: 'carried-three-times',
      words: 'Same commitment carried three times',
      since: carriedThreeAt,
    }
  );
}
