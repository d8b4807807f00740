/** What time it is. Injected, so that specs and the demo's seeding live at a time of their own. */
export class Clock {
  /** The present moment. */
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it is put. */
export class SetClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Puts the clock to another moment. */
  set(instant: Date): void {
    this.instant = instant;
  }

  /** Moves it on by so many milliseconds. */
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
