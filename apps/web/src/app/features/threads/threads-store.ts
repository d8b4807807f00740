import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { listThreads, type ThreadKind, type ThreadLine } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';
import { keepFresh } from '@web/platform/kept-fresh';
import { Live } from '@web/platform/live';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';

/** The cohort's conversations, newest activity first. */
@Injectable()
export class ThreadsStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly only = signal<ThreadKind | null>(null);
  private readonly earlier = signal<readonly ThreadLine[]>([]);
  private readonly following = signal<string | null | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly kind = this.only.asReadonly();
  readonly first = this.api.resource(listThreads, () => {
    const cohortId = this.session.cohortId();
    const kind = this.kind();
    return cohortId === null ? undefined : { params: { cohortId }, query: kind === null ? {} : { kind } };
  });
  /** The asking for earlier ones. */
  readonly asking = new Deed(press);
  readonly failure = computed(() => problemText(this.first.error()));
  readonly lines = computed(() => {
    const first = this.first.hasValue() ? this.first.value().items : [];
    return [...first, ...olderThan(first, this.earlier())];
  });
  readonly next = computed(() => {
    const following = this.following();
    if (following !== undefined) return following;
    return this.first.hasValue() ? this.first.value().next : null;
  });

  constructor() {
    const live = inject(Live);
    live.events.pipe(takeUntilDestroyed()).subscribe(({ kind }) => {
      if (kind === 'thread' || kind === 'reply') this.soon();
    });
    keepFresh({ error: this.first.error, status: this.first.status, reload: () => (this.soon(), true) });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** Shows one kind, or all. */
  show(kind: ThreadKind | null): void {
    this.earlier.set([]);
    this.following.set(undefined);
    this.only.set(kind);
  }

  async more(): Promise<void> {
    await this.asking.run(async () => {
      const [cursor, cohortId, kind] = [this.next(), this.session.cohortId(), this.kind()];
      if (cursor === null || cohortId === null) return;
      const query = { cursor, ...(kind !== null && { kind }) };
      const page = await this.api.call(listThreads, { params: { cohortId }, query });
      if (kind !== this.kind()) return;
      this.earlier.update((lines) => [...lines, ...page.items]);
      this.following.set(page.next);
    });
  }

  /** News come in groups: one reading for all. What leaves the first page by them stays on the list. */
  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.following() !== undefined && this.first.hasValue()) {
        const { items } = this.first.value();
        this.earlier.update((lines) => [...items, ...lines]);
      }
      this.first.reload();
    }, 400);
  }
}

/** Lines that belong below the first page, each once, newest first. What should stand on it and does not is gone. */
function olderThan(first: readonly ThreadLine[], lines: readonly ThreadLine[]): readonly ThreadLine[] {
  const known = new Set(first.map(({ id }) => id));
  const from = first.at(-1)?.lastActivityAt ?? '';
  const below = lines.filter(({ id, lastActivityAt }) => !known.has(id) && lastActivityAt <= from);
  const older = new Map(below.toReversed().map((line) => [line.id, line])); // the newest reading of a line stands first
  return [...older.values()].toSorted((one, other) => other.lastActivityAt.localeCompare(one.lastActivityAt));
}
