/** Milliseconds: of a pause in typing, and between tries. */
const waits = { typing: 900, firstTry: 2_000, longest: 30_000 } as const;

/**
 * When a debrief is sent: after a pause in typing, one sending at a time, and after a failure again by itself, each
 * time a little later. Knows nothing of what is sent.
 */
export class SendingTurns {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait: number = waits.firstTry;
  private underWay: Promise<void> | null = null;
  private ended = false;

  constructor(private readonly send: () => Promise<void>) {}

  /** At the next pause in typing. */
  atPause(): void {
    this.plan(waits.typing);
  }

  soon(): void {
    this.plan(0);
  }

  /** It failed for now. Where the page is gone there is no later. */
  later(): void {
    if (this.ended) return;
    this.plan(this.wait);
    this.wait = Math.min(this.wait * 2, waits.longest);
  }

  /** It went well, or may go well again. */
  ease(): void {
    this.wait = waits.firstTry;
  }

  /** At once, or with what is under way. */
  now(): Promise<void> {
    this.underWay ??= this.send().finally(() => (this.underWay = null));
    return this.underWay;
  }

  /** What is under way has ended. */
  async idle(): Promise<void> {
    await this.underWay;
  }

  /** The page is gone: what is left goes now, and nothing after it. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    void this.now();
  }

  private plan(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), after);
  }
}
