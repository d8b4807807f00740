type Work = () => Promise<unknown>;

/**
 * Deeds one after the other; of several that wait for the same thing only the last is done. Whoever goes through
 * choices by the arrow keys passes some by, and what counts is where she stops.
 */
export class InTurn {
  private readonly waiting = new Map<string, Work>();
  private running = false;

  /** Whether something waits behind what is under way. */
  get waits(): boolean {
    return this.waiting.size > 0;
  }

  /** The work sees to its own failures. */
  async ask(thing: string, work: Work): Promise<void> {
    this.waiting.set(thing, work);
    if (this.running) return;
    this.running = true;
    try {
      for (let next = this.take(); next !== undefined; next = this.take()) await next();
    } finally {
      this.running = false;
    }
  }

  private take(): Work | undefined {
    const [first] = this.waiting;
    if (first) this.waiting.delete(first[0]);
    return first?.[1];
  }
}
