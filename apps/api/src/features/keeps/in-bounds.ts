import { questionLimits, storyLimits } from '@accelerator/contracts';
import { QueryFailedError } from 'typeorm';
import { Invalid } from '@api/platform/http/problem';

/** By the name that the database gives to a bound (`app.keep_in_bounds`). */
const words: Readonly<Record<string, string>> = {
  tellings_in_bounds: `One story holds ${storyLimits.tellings} tellings, with those of the stories that were put into it. Please remove some that you no longer need.`,
  question_occurrences_in_bounds: `One question holds ${questionLimits.occurrences} times that it was asked, with those of the questions that were put into it. Please remove some that you no longer need.`,
};

/**
 * Runs a deed that may add to what hangs on a kept thing.
 * @throws Invalid where one thing would hold more than fits
 */
export async function inBounds<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const said = error instanceof QueryFailedError ? words[constraintOf(error.driverError)] : undefined;
    throw said === undefined ? error : new Invalid([], said);
  }
}

function constraintOf(error: unknown): string {
  const named = typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : '';
  return typeof named === 'string' ? named : '';
}
