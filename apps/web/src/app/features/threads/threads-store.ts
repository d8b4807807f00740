import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { listThreads, type ThreadKind, type ThreadLine } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Live } from '@web/platform/live';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';

/** The cohort's conversations, newest activity first. */
@Injectable()
export class ThreadsStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly earlier = signal<readonly ThreadLine[]>([]);
  private readonly following = signal<string | null | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly kind = signal<ThreadKind | null>(null);
  readonly first = this.api.resource(listThreads, () => {
    const cohortId = this.session.cohortId();
    const kind = this.kind();
    return cohortId === null ? undefined : { params: { cohortId }, query: kind === null ? {} : { kind } };
  });
  readonly failure = computed(() => problemText(this.first.error()));
  readonly lines = computed(() => {
    const first = this.first.hasValue() ? this.first.value().items : [];
    const known = new Set(first.map(({ id }) => id));
    return [...first, ...this.earlier().filter(({ id }) => !known.has(id))];
  });
  readonly next = computed(() => {
    const following = this.following();
    if (following !== undefined) return following;
    return this.first.hasValue() ? this.first.value().next : null;
  });

  constructor() {
    inject(Live)
      .events.pipe(takeUntilDestroyed())
      .subscribe(({ kind }) => {
        if (kind === 'thread' || kind === 'reply') this.soon();
      });
  }

  /** Shows one kind, or all. */
  show(kind: ThreadKind | null): void {
    this.earlier.set([]);
    this.following.set(undefined);
    this.kind.set(kind);
  }

  async more(): Promise<void> {
    const [cursor, cohortId, kind] = [this.next(), this.session.cohortId(), this.kind()];
    if (cursor === null || cohortId === null) return;
    const page = await this.api.call(listThreads, {
      params: { cohortId },
      query: { cursor, ...(kind !== null && { kind }) },
    });
    this.earlier.update((lines) => [...lines, ...page.items]);
    this.following.set(page.next);
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.first.reload(), 400);
  }
}
