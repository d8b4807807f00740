import { QueryFailedError } from 'typeorm';
import { Invalid } from '@api/platform/http/problem';

/**
 * Runs a deed that may name a debrief, a story or an opportunity: one that is not hers and one that does not exist
 * are the same to the database, and to her.
 */
export async function withOwn<Result>(work: () => Promise<Result>, field: string): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueryFailedError && isForeignKey(error.driverError))
      throw Invalid.at(field, 'We cannot find this among your things.');
    throw error;
  }
}

function isForeignKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23503';
}
