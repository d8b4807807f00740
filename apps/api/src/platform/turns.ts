import { Unavailable, type ProblemError } from '@api/platform/http/problem';

/** Lets so many pieces of work run at once, in the order of their coming; refuses when too many wait. */
export class Turns {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly limits: { readonly atOnce: number; readonly waiting: number },
    /** What is said where too many wait. */
    private readonly refusal: () => ProblemError = () => new Unavailable(),
  ) {}

  /** Nothing runs and nothing waits. */
  get idle(): boolean {
    return this.running === 0 && this.queue.length === 0;
  }

  /** @throws what the refusal makes, Unavailable unless it says otherwise, at once and without doing the work */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.turn();
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }

  private turn(): Promise<void> {
    if (this.running < this.limits.atOnce) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.queue.length >= this.limits.waiting) return Promise.reject(this.refusal());
    return new Promise((resolve) =>
      this.queue.push(() => {
        this.running += 1;
        resolve();
      }),
    );
  }
}
