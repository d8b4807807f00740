/** jsdom has no event streams: this one is opened, fed and broken by hand. */
export class HandStream {
  static readonly CLOSED = 2;
  static all: HandStream[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    HandStream.all.push(this);
  }

  /** Gives the browser of the specs such streams, and forgets those of earlier specs. */
  static begin(): void {
    HandStream.all = [];
    Object.assign(globalThis, { EventSource: HandStream });
    Object.assign(window, { EventSource: HandStream });
  }

  static latest(): HandStream {
    const stream = HandStream.all.at(-1);
    if (stream === undefined) throw new Error('No stream was opened.');
    return stream;
  }

  close(): void {
    this.readyState = HandStream.CLOSED;
  }
}
