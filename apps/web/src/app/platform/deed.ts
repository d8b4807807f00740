import { computed, signal } from '@angular/core';
import { online } from './connection';
import { type ProblemError, problemFrom } from './problem';

/** What is said of a deed while there is no network, and as soon as there is one again. */
export interface AwayWords {
  readonly away: string;
  readonly back: string;
}

/** A form is not sent by itself later; drafts are, and say so themselves. */
const form: AwayWords = {
  away: 'You are offline. What you typed is still here; it goes when you press again, once the connection is back.',
  back: 'The connection is back. What you typed is still here, and can be sent now.',
};

/**
 * One deed of a page: whether it is under way, and what went wrong the last time. What was typed stays where it
 * is, so that it can be sent again.
 */
export class Deed {
  private readonly running = signal(false);
  private readonly failure = signal<ProblemError | null>(null);
  private readonly back = computed(() => online() && this.failure()?.code === 'offline');

  readonly busy = this.running.asReadonly();
  /** Nothing is wrong any more once the connection is back: it only has to be sent again. */
  readonly problem = computed(() => (this.back() ? null : this.failure()));
  /** The sentence for the whole form; empty while there is nothing to say. */
  readonly text = computed(() => {
    if (this.back()) return this.words.back;
    const problem = this.failure();
    return problem?.code === 'offline' ? this.words.away : (problem?.text ?? '');
  });

  constructor(private readonly words = form) {}

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
