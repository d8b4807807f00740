import { computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Notices } from './notices';
import { problemText } from './problem';
import { SessionStore } from './session-store';
import { longDay } from './times';

/** One that she deleted, and until when it can be brought back. */
interface DeletedThing {
  readonly id: string;
  readonly name: string;
  readonly deletedAt: string;
  readonly goesAt: string;
}

/** Where deleted things of a kind come from, and how one of them comes back. */
interface Bin {
  /** Undefined until they have been read. */
  readonly things: () => readonly DeletedThing[] | undefined;
  readonly restore: (id: string) => Promise<unknown>;
  /** The address under which each has its page. */
  readonly home: string;
}

/** What she deleted of a kind, each to be brought back. Made inside an injection context. */
export class DeletedThings {
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly zone = inject(SessionStore).timeZone;

  readonly lines = computed(() =>
    this.bin.things()?.map(({ id, name, deletedAt, goesAt }) => ({
      id,
      name,
      day: longDay(deletedAt, this.zone()),
      goes: longDay(goesAt, this.zone()),
    })),
  );

  constructor(private readonly bin: Bin) {}

  /** Brings it back and goes to its page; where that fails, says why. */
  async bringBack(id: string): Promise<void> {
    try {
      await this.bin.restore(id);
      this.notices.say('It is back.');
      await this.router.navigate([this.bin.home, id]);
    } catch (error) {
      this.notices.say(problemText(error));
    }
  }
}
