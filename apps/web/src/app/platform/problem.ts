import { HttpErrorResponse } from '@angular/common/http';
import { Problem, type ProblemCode, type ProblemIssue } from '@accelerator/contracts';
import { isSharedComputer, tabAlone } from './shared-computer';

/** `offline` is the browser's own: no answer came at all, and it has no network. */
export type FailureCode = ProblemCode | 'offline';

/** A request that failed, in the words for a person. Whatever the server answers becomes one of these. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** Seconds after which the server would rather be asked again, where it says so. */
  retryAfter: number | undefined;

  constructor(
    readonly code: FailureCode,
    /** For a person: what is safe, what to do. */
    readonly text: string,
    /** With `invalid`: what is wrong, at which field. */
    readonly issues: readonly ProblemIssue[] = [],
    /** With `conflict`: what the server holds now; parse it before use. */
    readonly current?: unknown,
  ) {
    super(`${code}: ${text}`);
  }

  /** The first message at a field, as in `issueAt('email')` or `issueAt('answers', 0, 'value')`. */
  issueAt(...path: readonly (string | number)[]): string {
    const found = this.issues.find(
      (issue) => issue.path.length === path.length && issue.path.every((step, i) => step === path[i]),
    );
    return found?.message ?? '';
  }
}

const texts: Readonly<Record<FailureCode, string>> = {
  'sign-in': 'You were signed out. Your text is safe. Sign in to carry on.',
  'not-found': 'We cannot find this page. It may have been taken back by its writer.',
  refused:
    'This page belongs to someone else or to another cohort. If you think it should be yours, write to the programme office.',
  prove: 'For this, please show once more that it is you. Nothing has been changed.',
  invalid: 'Something here needs another look.',
  conflict: 'This was also changed on another device. Both versions are here; choose which to keep. Nothing is lost.',
  'too-large': 'This is more than can be taken at once. You can shorten it.',
  'slow-down': 'That was a little fast. Please try again in a minute.',
  unavailable: 'We are not quite there at the moment. What you had saved is safe. Please try again in a few minutes.',
  broken: 'Something went wrong on our side. What you had saved is safe. Please try again in a few minutes.',
  offline: 'You are offline. What you wrote is kept on this device and will be saved when the connection is back.',
};

/** On a shared computer nothing outlives the tab, nor does what a device could not keep. */
export function offlineText(tabOnly = isSharedComputer() || tabAlone.holds): string {
  return tabOnly
    ? 'You are offline. Please leave this tab open: what you wrote will be saved when the connection is back.'
    : texts.offline;
}

/** Any thrown thing as a problem; a stranger among errors counts as our own fault. */
export function problemFrom(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isUnreached(error)) return unreached();
  if (!(error instanceof HttpErrorResponse)) return new ProblemError('broken', texts.broken);
  const told = toldBy(error);
  told.retryAfter = Number(error.headers.get('retry-after')) || undefined;
  return told;
}

function toldBy({ error, status }: HttpErrorResponse): ProblemError {
  const problem = Problem.safeParse(error);
  if (problem.success) {
    const { code, detail, issues, current } = problem.data;
    return new ProblemError(code, detail || texts[code], issues, current);
  }
  const code = codeOf(status);
  return new ProblemError(code, texts[code]);
}

/** Nobody answered: a fetch that failed, which the app's own worker tells as a 504 without a word in it. */
function isUnreached(error: unknown): boolean {
  if (error instanceof HttpErrorResponse) return error.status === 0 || (error.status === 504 && !error.error);
  return error instanceof TypeError && !navigator.onLine;
}

/** Whether it is her network or we that are away is for the browser to say. */
function unreached(): ProblemError {
  return navigator.onLine
    ? new ProblemError('unavailable', texts.unavailable)
    : new ProblemError('offline', offlineText());
}

/** The server could not be asked, so what it holds is not known. */
export function isUnanswered({ code }: ProblemError): boolean {
  return code === 'offline' || code === 'unavailable';
}

/** Asked again later, the same may be answered: it was no word about her or about the thing. */
export function mayComeYet(problem: ProblemError): boolean {
  return isUnanswered(problem) || problem.code === 'broken' || problem.code === 'slow-down';
}

/** The sentence to show for any thrown thing; empty where there is none. */
export function problemText(error: unknown): string {
  return error === undefined || error === null ? '' : problemFrom(error).text;
}

function codeOf(status: number): ProblemCode {
  const known: Readonly<Record<number, ProblemCode>> = {
    401: 'sign-in',
    403: 'refused',
    404: 'not-found',
    409: 'conflict',
    412: 'conflict',
    413: 'too-large',
    422: 'invalid',
    429: 'slow-down',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
  };
  return known[status] ?? 'broken';
}
