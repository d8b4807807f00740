import { computed, inject, Injectable, signal } from '@angular/core';
import { type OwnKind, search, type SearchResult } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { OwnProcesses } from '@web/platform/own-processes';

/** What she looks for; the words stay in memory and stand in no address. */
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
  private readonly asked = signal<SearchFields>({ words: '', kind: null, opportunityId: '', from: '', to: '' });
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
