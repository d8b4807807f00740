import { Conflict, Invalid, NotFound, Refused, Unavailable, type ProblemError } from './problem';

/**
 * What PostgreSQL refuses, in the words of the API. A client cannot make the server say "broken": text that
 * cannot be stored is invalid input, a row policy's refusal is a refusal; a database that is busy, absent or of a newer
 * schema is 503.
 */
export function databaseProblem(thrown: unknown): ProblemError | undefined {
  const code = codeOf(thrown);
  if (code === undefined) return isConnectionGone(thrown) ? new Unavailable() : undefined;
  if (unstorable.has(code)) return new Invalid([], 'Something in this cannot be stored as it is.');
  if (code === '42501') return new Refused();
  if (code === '23503') return new NotFound();
  if (code === '23505') return new Conflict();
  if (willPass(code)) return new Unavailable();
  return undefined;
}

/** Bad encodings, numbers out of range, unknown zones, values that break a check, more than an index or its words can hold. */
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
  '54000',
]);

/** Serialisation, locks, time-outs, shut-down. */
const busy = ['40001', '40P01', '55P03', '57014', '25P03', '57P01', '57P02', '57P03'];
/** Connections, memory or the disk at their end, or a disk that fails: somebody has to see to it, and then it goes on. */
const exhausted = ['53300', '53100', '53200', '58030'];
/** The connection, or the way to the database and its name. */
const away = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];
/** Columns, functions, tables or plans that are no longer there: this process is older than the schema, and a newer one comes. */
const ofAnotherSchema = ['42703', '42883', '42P01', '0A000'];
const passing = new Set([...busy, ...exhausted, ...away, ...ofAnotherSchema]);

/** Later it can be otherwise, so that it is worth asking again. */
function willPass(code: string): boolean {
  return passing.has(code) || code.startsWith('08');
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
