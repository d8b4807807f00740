import { computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { pressText } from './press-text';
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

/** A page, and the thing on it that is opened. */
export interface Place {
  readonly link: readonly string[];
  readonly at?: string;
}

/** Where deleted things of a kind come from, and how one of them comes back. */
interface Bin {
  /** Undefined until they have been read. */
  readonly things: () => readonly DeletedThing[] | undefined;
  readonly restore: (id: string) => Promise<unknown>;
  /** Where each stands again. */
  readonly place: (id: string) => Place;
  /** What is so then. */
  readonly said?: string;
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

  /** Brings it back and goes to where it stands; where that fails, says why. */
  async bringBack(id: string): Promise<void> {
    try {
      const { link, at } = this.bin.place(id);
      await this.bin.restore(id);
      this.notices.say(this.bin.said ?? 'It is back.');
      await this.router.navigate([...link], { queryParams: { at } });
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
