import { Component, computed, inject, input } from '@angular/core';
import {
  type DeletedKept,
  energyTopics,
  type KeptKind,
  keysOf,
  listDeletedKept,
  restoreKept,
  skills,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { DeletedThings, type Place } from '@web/platform/deleted-things';
import { problemText } from '@web/platform/problem';
import { DeletedList } from '@web/ui/deleted-list';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';

/** What she kept and deleted in the last thirty days, of every kind, each to be brought back. */
@Component({
  imports: [DeletedList, Failure, LoadingLines, Page],
  template: `
    <ui-page
      heading="Deleted"
      lead="What you kept and deleted in the last thirty days."
      [audience]="onlyYou"
      [back]="back()"
    >
      @if (things.lines(); as lines) {
        <ui-deleted-list [lines]="lines" (broughtBack)="things.bringBack($event)" />
      } @else if (failure(); as text) {
        <ui-failure [text]="text" (again)="deleted.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class DeletedPage {
  private readonly api = inject(ApiClient);

  /** The page that she came from. */
  readonly from = input<string>();

  protected readonly back = computed(() => {
    const from = keysOf(ways).find((way) => way === this.from());
    return ways[from ?? 'direction'];
  });
  protected readonly onlyYou = onlyYou;
  protected readonly deleted = this.api.resource(listDeletedKept, () => ({}));
  protected readonly failure = computed(() => problemText(this.deleted.error()));
  protected readonly things = new DeletedThings({
    things: () => (this.deleted.hasValue() ? this.deleted.value().items.map(named) : undefined),
    restore: (keptId) => this.api.call(restoreKept, { params: { keptId } }),
    place: (id) => this.placeOf(id),
    said: 'It is back, among those put away.',
  });

  private placeOf(keptId: string): Place {
    const items = this.deleted.hasValue() ? this.deleted.value().items : [];
    const kind = items.find(({ id }) => id === keptId)?.kind ?? 'clue';
    return kind === 'story' ? { link: [places.story, keptId] } : { link: [places[kind]], at: keptId };
  }
}

/** The pages that lead here. */
const ways = {
  direction: { label: 'Direction', link: '/direction' },
  'brag-file': { label: 'Brag file', link: '/brag-file' },
  questions: { label: 'Questions', link: '/questions' },
} as const;

/** Where each kind stands. */
const places: Readonly<Record<KeptKind, string>> = {
  story: '/brag-file',
  question: '/questions',
  'culture-signal': '/direction/signals',
  'non-negotiable': '/direction/non-negotiables',
  clue: '/direction/clues',
  'energy-mark': '/direction/energy',
  skill: '/direction/skills',
};

const kinds: Readonly<Record<KeptKind, string>> = {
  story: 'Story',
  question: 'Question',
  'culture-signal': 'Culture signal',
  'non-negotiable': 'Non-negotiable',
  clue: 'Clue',
  'energy-mark': 'Energy',
  skill: 'Better than before',
};

function named(one: DeletedKept) {
  return { ...one, kind: kinds[one.kind], name: wordsOf(one) };
}

/** Marks and skills without words of hers are called by what they are. */
function wordsOf({ kind, words }: DeletedKept): string {
  if (kind === 'energy-mark') return labelIn(energyTopics, words);
  return kind === 'skill' ? labelIn(skills, words) : words;
}

function labelIn<Key extends string>(labels: Readonly<Record<Key, string>>, words: string): string {
  const key = keysOf(labels).find((one) => one === words);
  return key === undefined ? words : labels[key];
}
