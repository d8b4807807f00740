import { computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { pressText } from './deed';
import { Notices } from './notices';
import { SessionStore } from './session-store';
import { longDay } from './times';

/** One that she deleted, and until when it can be brought back. */
interface DeletedThing {
  readonly id: string;
  /** What it is, where things of several kinds stand together. */
  readonly kind?: string;
  readonly name: string;
  readonly deletedAt: string;
  readonly goesAt: string;
}

/** Where deleted things of a kind come from, and how one of them comes back. */
interface Bin {
  /** Undefined until they have been read. */
  readonly things: () => readonly DeletedThing[] | undefined;
  readonly restore: (id: string) => Promise<unknown>;
  /** The address under which each has its page; without one it stands again where it stood. */
  readonly home?: string;
}

/** What she deleted of a kind, each to be brought back. Made inside an injection context. */
export class DeletedThings {
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly zone = inject(SessionStore).timeZone;

  readonly lines = computed(() =>
    this.bin.things()?.map(({ id, kind, name, deletedAt, goesAt }) => ({
      id,
      kind,
      name,
      day: longDay(deletedAt, this.zone()),
      goes: longDay(goesAt, this.zone()),
    })),
  );

  constructor(private readonly bin: Bin) {}

  /** Brings it back and goes to its page, if it has one; where that fails, says why. */
  async bringBack(id: string): Promise<void> {
    try {
      const { home } = this.bin;
      await this.bin.restore(id);
      this.notices.say(home === undefined ? 'It is back, where it stood.' : 'It is back.');
      if (home !== undefined) await this.router.navigate([home, id]);
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
