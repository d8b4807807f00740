import { Location } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';
import { OwnKind, search, type SearchResult } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { OwnProcesses } from '@web/platform/own-processes';
import { fieldsIn } from '@web/platform/drafts/kept-value';
import { SessionStore } from '@web/platform/session-store';
import { isSharedComputer } from '@web/platform/shared-computer';

/**
 * What she looks for; the words stand in no address. The way back knows them, hers alone, and nothing where others sit
 * down next.
 */
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
  private readonly person = inject(SessionStore).me()?.id ?? '';
  private readonly asked = signal(fieldsOf(this.location.getState(), this.person));
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
    this.layDown();
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

  private layDown(): void {
    const beside = Object.fromEntries(fieldsIn(this.location.getState()));
    const search = isSharedComputer() ? null : { by: this.person, ...this.asked() };
    this.location.replaceState(this.location.path(), '', { ...beside, search });
  }

  private found(result: SearchResult | null, failure: string): void {
    this.answered.set(result);
    this.failed.set(failure);
    this.looking.set(false);
  }
}

/** What this person looked for last on this step of the way. */
function fieldsOf(state: unknown, person: string): SearchFields {
  const laid = fieldsIn(fieldsIn(state).get('search'));
  const kept = laid.get('by') === person ? laid : fieldsIn(null);
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
