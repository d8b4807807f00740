import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Id } from '@accelerator/contracts';
import type { PagesOf } from './pages-of';
import { problemFrom } from './problem';

interface Kept {
  readonly id: string;
  readonly archivedAt: string | null;
  readonly mergedInto: string | null;
}

/** A list in pages, of what can be put away and put together. */
interface KeptPages<Item extends Kept> {
  /** The first page of it is there, as it is narrowed now. */
  readonly there: () => boolean;
  /** It shows what is put away. */
  readonly archived: () => boolean;
  readonly pages: PagesOf<Item>;
  /** One of them alone, wherever it stands. */
  readonly read: (id: string) => Promise<Item>;
}

interface Answer {
  readonly asked: string;
  /** The one that is marked; null where there is none. */
  readonly id: string | null;
  readonly note: string;
}

/**
 * The one of a list to which an address points (`?at=…`), as a hit of the search does: found on whichever page it
 * stands, among those put away, and in the one that it was put into. A page provides it and marks what `is` names.
 */
@Injectable()
export class PointedAt {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  private readonly asked = computed(() => Id.safeParse(this.address().get('at')).data ?? null);
  private readonly answer = signal<Answer | null>(null);
  private readonly current = computed(() => {
    const answer = this.answer();
    return answer !== null && answer.asked === this.asked() ? answer : null;
  });
  /** What was found out on the way to where it stands. */
  private way = '';

  /** What is said at it: why it stands here. */
  readonly note = computed(() => this.current()?.note ?? '');
  /** What is said where it cannot be shown. */
  readonly missing = computed(() => (this.current()?.id === null ? this.note() : ''));

  is(id: string): boolean {
    return this.current()?.id === id;
  }

  /** In a list that is read as a whole. While a store or a page is made. */
  inList(there: () => boolean, has: (id: string) => boolean): void {
    effect(() => {
      const asked = this.asked();
      if (asked === null || this.current() !== null || !there()) return;
      this.answer.set(has(asked) ? { asked, id: asked, note: '' } : { asked, id: null, note: gone });
    });
  }

  /** In a list that goes on page after page. While a store or a page is made. */
  inPages<Item extends Kept>(list: KeptPages<Item>): void {
    let asking = '';
    effect(() => {
      const asked = this.asked();
      if (asked === null || this.current() !== null || !list.there()) return;
      const key = `${asked} ${list.archived()}`;
      if (asking === key) return;
      asking = key;
      void untracked(() => this.seek(asked, list));
    });
  }

  private async seek<Item extends Kept>(asked: string, { archived, pages, read }: KeptPages<Item>): Promise<void> {
    try {
      const one = pages.items().find(({ id }) => id === asked) ?? (await read(asked));
      const stands = one.mergedInto === null ? one : await read(one.mergedInto);
      if (this.asked() !== asked) return;
      if (stands !== one) this.way = together;
      if (stands.id !== asked || isAway(stands) !== archived()) {
        this.goOn(stands);
        return;
      }
      if (!pages.items().some(({ id }) => id === asked)) pages.put(stands);
      this.answer.set({ asked, id: asked, note: this.way });
    } catch (error) {
      const { code, text } = problemFrom(error);
      this.answer.set({ asked, id: null, note: code === 'not-found' ? gone : text });
    }
    this.way = '';
  }

  /** To where it stands, in place of this address. */
  private goOn(stands: Kept): void {
    if (isAway(stands)) this.way = `${this.way} ${putAway}`.trim();
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { at: stands.id, shown: isAway(stands) ? 'put-away' : null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}

function isAway({ archivedAt }: Kept): boolean {
  return archivedAt !== null;
}

const gone = 'What you looked for is not here. It may have been deleted.';
const together = 'It was put together with this one.';
const putAway = 'You have put it away.';
