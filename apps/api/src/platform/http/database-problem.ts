import { Conflict, Invalid, NotFound, Refused, Unavailable, type ProblemError } from './problem';

/**
 * What PostgreSQL refuses, in the words of the API. A client cannot make the server say "broken": text that
 * cannot be stored is invalid input, a row policy's refusal is a refusal, a busy or absent database is 503.
 */
export function databaseProblem(thrown: unknown): ProblemError | undefined {
  const code = codeOf(thrown);
  if (code === undefined) return isConnectionGone(thrown) ? new Unavailable() : undefined;
  if (unstorable.has(code)) return new Invalid([], 'Something in this cannot be stored as it is.');
  if (code === '42501') return new Refused();
  if (code === '23503') return new NotFound();
  if (code === '23505') return new Conflict();
  if (isBusy(code)) return new Unavailable();
  return undefined;
}

/** Bad encodings, numbers out of range, unknown zones, values that break a check. */
const unstorable = new Set([
  '22P02',
  '22P05',
  '22021',
  '22001',
  '22003',
  '22007',
  '22008',
  '22009',
  '22023',
  '23514',
  '23502',
]);

/** Serialisation, locks, time-outs, connection trouble, shut-down, full disk. */
function isBusy(code: string): boolean {
  return (
    [
      '40001',
      '40P01',
      '55P03',
      '57014',
      '25P03',
      '53300',
      '53100',
      '57P01',
      '57P02',
      '57P03',
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
    ].includes(code) || code.startsWith('08')
  );
}

function codeOf(thrown: unknown): string | undefined {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}

/** No connection in time, or one that broke in the middle: TypeORM gives it back at once, and what is asked of it then fails. */
function isConnectionGone(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    (/AlreadyReleasedError$/.test(thrown.name) ||
      /timeout exceeded when trying to connect|Query read timeout|Connection terminated|not queryable|connection error/i.test(
        thrown.message,
      ))
  );
}
