import { computed, signal } from '@angular/core';
import { type ProblemError, problemFrom } from './problem';

/** A form is not sent by itself later; drafts are, and say so themselves. */
const offlineText = 'You are offline. What you typed is still here; please try again when the connection is back.';

/**
 * One deed of a page: whether it is under way, and what went wrong the last time. What was typed stays where it
 * is, so that it can be sent again.
 */
export class Deed {
  private readonly running = signal(false);
  private readonly failure = signal<ProblemError | null>(null);

  readonly busy = this.running.asReadonly();
  readonly problem = this.failure.asReadonly();
  /** The sentence for the whole form; empty while nothing is wrong. */
  readonly text = computed(() => deedText(this.failure()));

  /** What is wrong at a field, as in `at('email')`; empty while nothing is. */
  at(...path: readonly (string | number)[]): string {
    return this.failure()?.issueAt(...path) ?? '';
  }

  /** Does it, once at a time; whether it went well. Never throws. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.running()) return false;
    this.running.set(true);
    try {
      await work();
      this.failure.set(null);
      return true;
    } catch (error) {
      this.failure.set(problemFrom(error));
      return false;
    } finally {
      this.running.set(false);
    }
  }

  /** Takes the failure away, as when the form is closed. */
  clear(): void {
    this.failure.set(null);
  }
}

/** What is said of a press that failed: it held no words, and nothing is sent later. */
export function pressText(error: unknown): string {
  const { code, text } = problemFrom(error);
  return code === 'offline'
    ? 'You are offline. Nothing has changed; please try again when the connection is back.'
    : text;
}

/** What is said of a deed that failed and is not sent by itself later; empty where nothing failed. */
export function deedText(error: unknown): string {
  if (error === null || error === undefined) return '';
  const { code, text } = problemFrom(error);
  return code === 'offline' ? offlineText : text;
}
