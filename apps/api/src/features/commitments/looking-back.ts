import type { LookBack } from '@accelerator/contracts';

/** What a look-back changes, and taking it back restores. */
export interface Standing {
  readonly state: 'open' | 'done' | 'changed' | 'let-go';
  readonly changedTo: string | null;
  readonly carriedTimes: number;
  readonly lookedBackAt: string | null;
}

/** A commitment's standing with the one before the last look-back. */
export interface LookedAt extends Standing {
  readonly before: Standing | null;
}

/** Milliseconds in which the same "carry on" is the same one, sent again. */
const sameMoment = 10 * 60_000;

/**
 * What a word makes of it. Carrying on keeps it open and counts; another word for one that is looked back on
 * takes the place of the former. @returns undefined where the word was said already
 */
export function afterWord(
  commitment: LookedAt,
  { word, changedTo, now }: { word: LookBack; changedTo: string | null; now: Date },
): LookedAt | undefined {
  const before = commitment.state === 'open' ? standingOf(commitment) : (commitment.before ?? untouched);
  const lookedBackAt = now.toISOString();
  if (word === 'carried') {
    if (isSameCarry(commitment, now)) return undefined;
    return { state: 'open', changedTo: null, carriedTimes: before.carriedTimes + 1, lookedBackAt, before };
  }
  const changed = word === 'changed' ? changedTo : null;
  if (commitment.state === word && commitment.changedTo === changed) return undefined;
  return { state: word, changedTo: changed, carriedTimes: before.carriedTimes, lookedBackAt, before };
}

/** As it was before the last look-back; undefined where there is none to take back. */
export function takenBack({ before }: LookedAt): LookedAt | undefined {
  return before ? { ...before, before: null } : undefined;
}

const untouched: Standing = { state: 'open', changedTo: null, carriedTimes: 0, lookedBackAt: null };

function standingOf({ state, changedTo, carriedTimes, lookedBackAt }: LookedAt): Standing {
  return { state, changedTo, carriedTimes, lookedBackAt };
}

function isSameCarry({ state, before, lookedBackAt }: LookedAt, now: Date): boolean {
  if (state !== 'open' || !before || lookedBackAt === null) return false;
  return now.getTime() - Date.parse(lookedBackAt) < sameMoment;
}
