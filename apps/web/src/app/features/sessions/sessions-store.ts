import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { listSessions, type SessionLine } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { keepFresh } from '@web/platform/kept-fresh';
import { Live } from '@web/platform/live';
import { problemText } from '@web/platform/problem';

/** The sessions of a cohort, in the order in which they matter now. */
@Injectable()
export class SessionsStore {
  private readonly cohortId = signal<string | null>(null);

  readonly list = inject(ApiClient).resource(listSessions, () => {
    const cohortId = this.cohortId();
    return cohortId === null ? undefined : { params: { cohortId } };
  });
  readonly failure = computed(() => problemText(this.list.error()));
  readonly drafts = computed(() => this.all().filter(({ state }) => state === 'draft'));
  readonly next = computed(() => this.all().find(isAhead));
  /** After the next one; also those called off that would have been. */
  readonly later = computed(() => {
    const now = new Date().toISOString();
    return this.all().filter(
      (one) => one !== this.next() && (isAhead(one) || (one.state === 'cancelled' && one.startsAt > now)),
    );
  });
  /** The latest first. */
  readonly past = computed(() => {
    const others = new Set([this.next(), ...this.later(), ...this.drafts()]);
    return this.all()
      .filter((one) => !others.has(one))
      .reverse();
  });

  private readonly all = computed(() => (this.list.hasValue() ? this.list.value().items : []));

  constructor() {
    const live = inject(Live);
    live.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event.kind === 'session' && event.cohortId === this.cohortId()) this.list.reload();
    });
    keepFresh(this.list);
  }

  open(cohortId: string): void {
    this.cohortId.set(cohortId);
  }
}

function isAhead({ state }: SessionLine): boolean {
  return state === 'planned' || state === 'open' || state === 'live';
}
