import { isUnanswered, problemFrom, ProblemError } from '@web/platform/problem';

/** Milliseconds: between two questions, before a second try where the server does not say, and the most it may say. */
const pauses = { between: 150, again: 5_000, longest: 60_000 } as const;
const tries = 3;

/** Thrown where what was under way is wanted no longer. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

/** Asks the server one thing after the other with a pause between; where it has no time, waits and asks again. */
export class Leisure {
  constructor(private readonly ended: AbortSignal) {}

  /** Throws `ProblemError` where it is refused or no time comes, and `Ended` where nobody wants the answer any more. */
  async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    await this.pause(pauses.between);
    for (let left = tries - 1; ; left -= 1) {
      const answer = await question().catch((error: unknown) => problemFrom(error));
      if (this.ended.aborted) throw new Ended();
      if (!(answer instanceof ProblemError)) return answer;
      if (left === 0 || !isBusy(answer)) throw answer;
      await this.pause(waitOf(answer));
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (!(await passed(milliseconds, this.ended))) throw new Ended();
  }
}

/** Settles after that time with true, or with false at once when the signal ends it. */
export function passed(milliseconds: number, ended: AbortSignal): Promise<boolean> {
  if (ended.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds);
    const end = () => {
      clearTimeout(timer);
      resolve(false);
    };
    ended.addEventListener('abort', end, { once: true });
  });
}

/** It was asked too much, or could not be asked at all: that says nothing about what was asked for. */
export function isBusy(problem: ProblemError): boolean {
  return problem.code === 'slow-down' || isUnanswered(problem);
}

function waitOf({ retryAfter }: ProblemError): number {
  return retryAfter === undefined ? pauses.again : Math.min(retryAfter * 1000, pauses.longest);
}
