import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OwnHit, OwnKind, ownKinds } from '@accelerator/contracts';
import { OwnProcesses } from '@web/platform/own-processes';
import { dayInWords } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Field, FieldControl } from '@web/ui/field';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { Excerpt } from './excerpt';
import { SearchStore } from './search-store';

/** Finding one's own things; conversations that she may read stand apart. */
@Component({
  selector: 'search-page',
  imports: [EmptyState, Excerpt, Field, FieldControl, MarginRow, Page, RouterLink],
  providers: [OwnProcesses, SearchStore],
  templateUrl: './search-page.html',
})
export default class SearchPage {
  protected readonly store = inject(SearchStore);
  protected readonly onlyYou = onlyYou;
  protected readonly kinds = Object.entries(ownKinds).map(([value, label]) => ({ value, label }));
  protected readonly own = computed(() =>
    (this.store.result()?.own ?? []).map((hit) => ({
      ...hit,
      ...placeOf(hit),
      note: `${ownKinds[hit.kind]}, ${dayInWords(hit.on)}`,
    })),
  );
  protected readonly threads = computed(() =>
    (this.store.result()?.threads ?? []).map((hit) => ({
      ...hit,
      link: ['/cohorts', hit.cohortId, 'conversations', hit.threadId],
      note: dayInWords(hit.on),
    })),
  );

  constructor() {
    void this.store.processes.find();
  }

  protected within(opportunityId: string): void {
    this.store.write({ opportunityId });
    void this.store.look();
  }

  protected choose(value: string): void {
    const kind = OwnKind.safeParse(value);
    this.store.write({ kind: kind.success ? kind.data : null });
    void this.store.look();
  }

  protected look(event: Event): void {
    event.preventDefault();
    void this.store.look();
  }
}

const places: Readonly<Record<OwnKind, string>> = {
  debrief: '/debriefs',
  opportunity: '/opportunities',
  story: '/brag-file',
  question: '/questions',
  'culture-signal': '/direction/signals',
  'non-negotiable': '/direction/non-negotiables',
  clue: '/direction/clues',
  'energy-mark': '/direction/energy',
  skill: '/direction/skills',
  commitment: '/commitments',
};

/** Debriefs, opportunities and stories have pages of their own; the page of the others is opened at this one. */
function placeOf({ kind, id }: OwnHit): { readonly link: readonly string[]; readonly at: { readonly at?: string } } {
  return kind === 'debrief' || kind === 'opportunity' || kind === 'story'
    ? { link: [places[kind], id], at: {} }
    : { link: [places[kind]], at: { at: id } };
}
