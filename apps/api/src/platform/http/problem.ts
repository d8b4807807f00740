import type { ProblemCode, ProblemIssue } from '@accelerator/contracts';

/**
 * The closed list of ways in which a request fails. Every refusal of the API is one of these; the filter
 * turns it into problem details. `detail` is read by a person: what happened, what to do, what is safe.
 */
export abstract class ProblemError extends Error {
  abstract readonly status: number;
  abstract readonly code: ProblemCode;
  readonly issues: readonly ProblemIssue[] | undefined = undefined;
  readonly current: unknown = undefined;
  /** Seconds for the Retry-After header. */
  readonly retryAfter: number | undefined = undefined;
}

export class SignIn extends ProblemError {
  readonly status = 401;
  readonly code = 'sign-in';
  constructor(detail = 'Please sign in to carry on. What you wrote is kept on this device.') {
    super(detail);
  }
}

/** No such thing, or not hers to know of: the answer is the same. */
export class NotFound extends ProblemError {
  readonly status = 404;
  readonly code = 'not-found';
  constructor(detail = 'We cannot find this page. It may have been taken back by its writer.') {
    super(detail);
  }
}

/** Hers to see, not to do. */
export class Refused extends ProblemError {
  readonly status = 403;
  readonly code = 'refused';
  constructor(detail = 'This is not possible for you here.') {
    super(detail);
  }
}

/** Hers to do, after she has shown once more who is at the keyboard. */
export class Prove extends ProblemError {
  readonly status = 403;
  readonly code = 'prove';
  constructor(detail = 'For this, please show once more that it is you. Nothing has been changed.') {
    super(detail);
  }
}

export class Invalid extends ProblemError {
  readonly status = 422;
  readonly code = 'invalid';
  override readonly issues: readonly ProblemIssue[];
  constructor(issues: readonly ProblemIssue[], detail = 'Something in the form needs another look.') {
    super(detail);
    this.issues = issues;
  }
  /** One issue at one field. */
  static at(path: string | readonly (string | number)[], message: string): Invalid {
    return new Invalid([{ path: typeof path === 'string' ? [path] : [...path], message }]);
  }
}

/** The body is no JSON by its own words. */
export class NotJson extends ProblemError {
  readonly status = 415;
  readonly code = 'invalid';
  constructor(detail = 'The API takes JSON (content-type application/json).') {
    super(detail);
  }
}

/** The thing has moved on; `current` is what the server holds now. */
export class Conflict extends ProblemError {
  readonly status = 409;
  readonly code = 'conflict';
  override readonly current: unknown;
  constructor(detail = 'This was also changed elsewhere. Both versions are here; nothing is lost.', current?: unknown) {
    super(detail);
    this.current = current;
  }
  /** What was to be deleted holds words that she has not seen. */
  static notDeleted(current: unknown): Conflict {
    return new Conflict(
      'This was changed elsewhere since, so nothing was deleted. It is there with that change.',
      current,
    );
  }
}

export class TooLarge extends ProblemError {
  readonly status = 413;
  readonly code = 'too-large';
  constructor(detail = 'This is more than can be sent at once.') {
    super(detail);
  }
}

export class SlowDown extends ProblemError {
  readonly status = 429;
  readonly code = 'slow-down';
  override readonly retryAfter: number;
  constructor(seconds: number, detail = 'That was often. Please wait a little and try again.') {
    super(detail);
    this.retryAfter = Math.max(1, Math.ceil(seconds));
  }
}

/** The database or another part is not there for the moment. */
export class Unavailable extends ProblemError {
  readonly status = 503;
  readonly code = 'unavailable';
  override readonly retryAfter = 2;
  constructor(
    detail = 'The programme is not answering for the moment. What you had saved is safe. Please try again shortly.',
  ) {
    super(detail);
  }
}
