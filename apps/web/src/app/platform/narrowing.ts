import { Location } from '@angular/common';
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationEnd, type Params, Router } from '@angular/router';
import { Day, Id, keptLimits } from '@accelerator/contracts';
import * as z from 'zod';
import { OwnProcesses } from './own-processes';
import { SessionStore } from './session-store';
import { isSharedComputer } from './shared-computer';

/**
 * To what a list of kept things is narrowed. Choices and days stand in the address, so that back and reload keep
 * them; her words stand beside it in the tab's history, which keeps them as well, as no address keeps what she
 * looks for. A page provides it.
 */
@Injectable()
export class Narrowing {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly location = inject(Location);
  /** Where the list stands, for pages that have more than one address. */
  place: readonly string[] = [];
  private readonly address = signal(this.route.snapshot.queryParamMap);
  private readonly person = inject(SessionStore).me()?.id ?? '';
  private readonly words = signal(wordsIn(this.location.getState(), this.person));

  /** What stands in each field, by its key. */
  readonly values = computed<Readonly<Record<string, string>>>(() => {
    const address = this.address();
    const chosen = address.keys.map((key): [string, string] => [key, address.get(key) ?? '']);
    return { ...Object.fromEntries<string>(chosen), words: this.words() };
  });
  readonly archived = computed(() => this.values()['shown'] === 'put-away');
  /** The last day lies before the first one: then no day narrows the list, and its field says so. */
  readonly backwards = computed(() => {
    const { from, to } = this.days();
    return from !== undefined && to !== undefined && from > to;
  });
  /** What every list of kept things takes; a page lays its own choices beside it. */
  readonly query = computed(() => {
    const { words, process, debrief } = this.values();
    const [opportunityId, debriefId] = [Id.safeParse(process).data, Id.safeParse(debrief).data];
    return {
      ...(this.archived() && { state: 'archived' as const }),
      ...(words && { words: words.slice(0, keptLimits.words) }),
      ...(!this.backwards() && this.days()),
      ...(opportunityId && { opportunityId }),
      ...(debriefId && { debriefId }),
    };
  });
  private readonly own = inject(OwnProcesses);
  readonly processes = this.own.choices;
  /** The further choices are open. */
  readonly wanted = signal(false);

  constructor() {
    effect(() => {
      if (this.wanted() || this.query().opportunityId) untracked(() => void this.own.find());
    });
    this.route.queryParamMap.pipe(takeUntilDestroyed()).subscribe((address) => this.address.set(address));
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      // on a shared computer they stand on the page alone
      if (event instanceof NavigationEnd && !isSharedComputer())
        this.words.set(wordsIn(this.location.getState(), this.person));
    });
  }

  /** A choice of the address that fits; undefined where there is none, or none that we know. */
  chosen<Value>(key: string, schema: { safeParse: (value: unknown) => { data?: Value | undefined } }) {
    return schema.safeParse(this.values()[key]).data;
  }

  set({ key, value }: { readonly key: string; readonly value: string }): void {
    if (key === 'words') this.keepWords(value);
    else void this.go({ [key]: value || null });
  }

  show(archived: boolean): void {
    void this.go({ shown: archived ? 'put-away' : null });
  }

  /** Everything again; of what is put away, or of what is kept, as it was. */
  clear(): void {
    this.keepWords('');
    this.wanted.set(false);
    const { shown } = this.values();
    void this.router.navigate(this.place, { relativeTo: this.route, queryParams: shown ? { shown } : {} });
  }

  /** For links that keep what the list is narrowed to. */
  readonly state = computed(() => ({ [key]: this.laidDown(this.words()) }));

  /** What is said where nothing is left; empty where nothing narrows. `own` are the page's own choices. */
  nothing(own: readonly string[]): string {
    const { words, from, to, process, debrief, ...rest } = this.values();
    if (words) return `Nothing of yours here matches “${words}”.`;
    if (from ?? to) return 'Nothing from these days.';
    if (process ?? debrief) return 'Nothing from this process.';
    return own.some((key) => rest[key]) ? 'None of these.' : '';
  }

  private days(): { readonly from?: string; readonly to?: string } {
    const [from, to] = ['from', 'to'].map((key) => Day.safeParse(this.values()[key]).data);
    return { ...(from && { from }), ...(to && { to }) };
  }

  /** In the tab's history: hers alone, and nothing where others sit down next. */
  private laidDown(words: string): { readonly by: string; readonly words: string } | null {
    return isSharedComputer() ? null : { by: this.person, words };
  }

  private keepWords(words: string): void {
    const state = this.location.getState();
    const beside = typeof state === 'object' && state !== null ? state : {};
    this.location.replaceState(this.location.path(), '', { ...beside, [key]: this.laidDown(words) });
    this.words.set(words);
  }

  private go(queryParams: Params): Promise<boolean> {
    return this.router.navigate(this.place, {
      relativeTo: this.route,
      // what was pointed at need not be among what she looks for now
      queryParams: { at: null, ...queryParams },
      queryParamsHandling: 'merge',
      state: this.state(),
    });
  }
}

const key = 'lookedFor';

const LaidDown = z.object({ [key]: z.object({ by: z.string(), words: z.string() }) });

function wordsIn(state: unknown, person: string): string {
  const laid = LaidDown.safeParse(state).data?.[key];
  return laid?.by === person ? laid.words : '';
}
