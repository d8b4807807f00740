import { Location } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';
import { OwnKind, search, type SearchResult } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { OwnProcesses } from '@web/platform/own-processes';
import { fieldsIn } from '@web/platform/drafts/kept-value';

/** What she looks for; the words stand in no address: the way back knows them, in this window alone. */
export interface SearchFields {
  readonly words: string;
  readonly kind: OwnKind | null;
  readonly opportunityId: string;
  readonly from: string;
  readonly to: string;
}

/** One search at a time; an answer to older words is let go. */
@Injectable()
export class SearchStore {
  private readonly api = inject(ApiClient);
  private readonly location = inject(Location);
  private readonly asked = signal(fieldsOf(this.location.getState()));
  private readonly answered = signal<SearchResult | null>(null);
  private readonly failed = signal('');
  private readonly looking = signal(false);
  private count = 0;

  /** To look in one of them alone. */
  readonly processes = inject(OwnProcesses);
  readonly fields = this.asked.asReadonly();
  readonly result = this.answered.asReadonly();
  readonly failure = this.failed.asReadonly();
  readonly busy = this.looking.asReadonly();
  /** For readers of the page: how much was found. */
  readonly said = computed(() => {
    const result = this.result();
    if (!result) return '';
    const found = result.own.length + result.threads.length;
    return found === 0 ? 'Nothing found.' : `${found} found.`;
  });

  constructor() {
    if (this.asked().words !== '') void this.look();
  }

  write(change: Partial<SearchFields>): void {
    this.asked.update((fields) => ({ ...fields, ...change }));
  }

  async look(): Promise<void> {
    const { words, kind, opportunityId, from, to } = this.asked();
    this.count += 1;
    if (words.trim() === '') {
      this.found(null, '');
      return;
    }
    const mine = this.count;
    this.location.replaceState(this.location.path(), '', {
      ...Object.fromEntries(fieldsIn(this.location.getState())),
      search: this.asked(),
    });
    this.looking.set(true);
    const within = { ...(opportunityId && { opportunityId }), ...(from && { from }), ...(to && { to }) };
    const body = { words, ...(kind && { kinds: [kind] }), ...within };
    try {
      const result = await this.api.call(search, { body });
      if (mine === this.count) this.found(result, '');
    } catch (error) {
      if (mine === this.count) this.found(this.result(), pressText(error));
    }
  }

  private found(result: SearchResult | null, failure: string): void {
    this.answered.set(result);
    this.failed.set(failure);
    this.looking.set(false);
  }
}

/** What she looked for last on this step of the way. */
function fieldsOf(state: unknown): SearchFields {
  const kept = fieldsIn(fieldsIn(state).get('search'));
  const text = (name: string) => {
    const value = kept.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    words: text('words'),
    kind: OwnKind.safeParse(kept.get('kind')).data ?? null,
    opportunityId: text('opportunityId'),
    from: text('from'),
    to: text('to'),
  };
}
