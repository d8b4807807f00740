import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { keptFilters } from '@web/platform/kept-filters';
import { Narrowing } from '@web/platform/narrowing';
import { PointedAt } from '@web/platform/pointed-at';
import { OwnProcesses } from '@web/platform/own-processes';
import { Failure } from '@web/ui/failure';
import { FilterRow } from '@web/ui/filter-row';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { type EntryKind, kindOf, kinds } from './direction-kinds';
import { DirectionStore } from './direction-store';
import { EntryDeeds } from './entry-deeds';
import { EntryList } from './entry-list';
import { EntryWriting } from './entry-writing';

const all: readonly EntryKind[] = ['clue', 'condition', 'signal', 'mark', 'skill'];

/**
 * Direction: where it points, what must be so, what to look for and what to leave, what lifts her. All of it on one
 * page; each kind on a page of its own, on which it is looked through.
 */
@Component({
  selector: 'direction-page',
  imports: [EntryList, Failure, FilterRow, LoadingLines, MarginRow, Page, RouterLink],
  providers: [Narrowing, OwnProcesses, PointedAt, EntryDeeds, DirectionStore, EntryWriting],
  templateUrl: './direction-page.html',
})
export default class DirectionPage {
  /** From the route: the kind whose own page this is; without one, all of them. */
  readonly kind = input<EntryKind | null, unknown>(null, { transform: kindOf });
  protected readonly store = inject(DirectionStore);
  protected readonly narrowing = inject(Narrowing);
  protected readonly pointed = inject(PointedAt);
  protected readonly onlyYou = onlyYou;
  protected readonly back = { label: 'Direction', link: '/direction' };
  protected readonly sections = all.map((kind) => ({ kind, ...kinds[kind] }));
  /** Of the page that is one kind's own. */
  protected readonly own = computed(() => {
    const kind = this.kind();
    return kind === null ? null : { kind, ...kinds[kind] };
  });
  protected readonly filters = keptFilters(() => this.own()?.filters ?? []);

  constructor() {
    effect(() => {
      const kind = this.kind();
      untracked(() => this.store.show(kind === null ? all : [kind]));
    });
  }
}
