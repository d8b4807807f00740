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

  /**
   * @param left whoever asked has gone: what still waits leaves the queue, and is not done
   * @throws what the refusal makes, Unavailable unless it says otherwise, at once and without doing the work
   */
  async take<Result>(work: () => Promise<Result>, left?: AbortSignal): Promise<Result> {
    await this.turn(left);
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }

  private turn(left?: AbortSignal): Promise<void> {
    if (left?.aborted) return Promise.reject(new Unavailable());
    if (this.running < this.limits.atOnce) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.queue.length >= this.limits.waiting) return Promise.reject(this.refusal());
    return new Promise((resolve, reject) => {
      const begin = () => {
        left?.removeEventListener('abort', leave);
        this.running += 1;
        resolve();
      };
      const leave = () => {
        this.queue.splice(this.queue.indexOf(begin), 1);
        reject(new Unavailable());
      };
      left?.addEventListener('abort', leave);
      this.queue.push(begin);
    });
  }
}
