import { computed, inject, Injectable, signal } from '@angular/core';
import {
  listOpportunities,
  type OpportunityLine,
  type OwnKind,
  search,
  type SearchResult,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';

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
  private count = 0;

  /** Her processes, to look in one of them alone. */
  readonly processes = signal<readonly OpportunityLine[]>([]);
  readonly fields = this.asked.asReadonly();
  readonly result = signal<SearchResult | null>(null);
  readonly failure = signal('');
  readonly busy = signal(false);
  /** For readers of the page: how much was found. */
  readonly said = computed(() => {
    const result = this.result();
    if (!result) return '';
    const found = result.own.length + result.threads.length;
    return found === 0 ? 'Nothing found.' : `${found} found.`;
  });

  /** Open and ended ones. Without them she can still look everywhere. */
  async findProcesses(): Promise<void> {
    try {
      const [open, ended] = await Promise.all([this.every('open'), this.every('ended')]);
      this.processes.set([...open, ...ended]);
    } catch {
      this.processes.set([]);
    }
  }

  write(change: Partial<SearchFields>): void {
    this.asked.update((fields) => ({ ...fields, ...change }));
  }

  async look(): Promise<void> {
    const { words, kind, opportunityId, from, to } = this.asked();
    if (words.trim() === '') return;
    this.count += 1;
    const mine = this.count;
    this.busy.set(true);
    const within = { ...(opportunityId && { opportunityId }), ...(from && { from }), ...(to && { to }) };
    const body = { words, ...(kind && { kinds: [kind] }), ...within };
    try {
      const result = await this.api.call(search, { body });
      if (mine === this.count) this.found(result, '');
    } catch (error) {
      if (mine === this.count) this.found(this.result(), pressText(error));
    }
  }

  private async every(state: 'open' | 'ended'): Promise<OpportunityLine[]> {
    const items: OpportunityLine[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await this.api.call(listOpportunities, { query: { state, ...(cursor && { cursor }) } });
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  private found(result: SearchResult | null, failure: string): void {
    this.result.set(result);
    this.failure.set(failure);
    this.busy.set(false);
  }
}
