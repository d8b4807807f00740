import { Component, computed, inject } from '@angular/core';
import { type DeletedKept, energyTopics, type KeptKind, keysOf, listDeletedKept, skills } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { KeptDeletion } from '@web/platform/kept-deletion';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';

/** What she kept and deleted in the last thirty days, of every kind, each to be brought back. */
@Component({
  imports: [EmptyState, Failure, LoadingLines, MarginRow, Page],
  template: `
    <ui-page
      heading="Deleted"
      lead="What you kept and deleted in the last thirty days."
      [audience]="onlyYou"
      [back]="{ label: 'Direction', link: '/direction' }"
    >
      @if (deleted.hasValue()) {
        @for (line of lines(); track line.id) {
          <ui-margin-row [label]="line.kind" [note]="'deleted ' + line.day">
            <h2 class="entry">{{ line.words }}</h2>
            <p class="help">It goes for good on {{ line.goes }}.</p>
            <button type="button" class="btn btn--s" (click)="bringBack(line.id)">
              Bring it back<span class="vh">: {{ line.words }}</span>
            </button>
          </ui-margin-row>
        } @empty {
          <ui-margin-row><ui-empty-state text="Nothing was deleted in the last thirty days." /></ui-margin-row>
        }
      } @else if (failure(); as text) {
        <ui-failure [text]="text" (again)="deleted.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class DeletedPage {
  private readonly deletion = inject(KeptDeletion);
  private readonly notices = inject(Notices);
  private readonly zone = inject(SessionStore).timeZone;

  protected readonly onlyYou = onlyYou;
  protected readonly deleted = inject(ApiClient).resource(listDeletedKept, () => ({}));
  protected readonly failure = computed(() => problemText(this.deleted.error()));
  protected readonly lines = computed(() =>
    (this.deleted.hasValue() ? this.deleted.value().items : []).map((one) => ({
      id: one.id,
      kind: kinds[one.kind],
      words: wordsOf(one),
      day: longDay(one.deletedAt, this.zone()),
      goes: longDay(one.goesAt, this.zone()),
    })),
  );

  protected async bringBack(id: string): Promise<void> {
    const without = () => this.deleted.update((list) => list && { items: list.items.filter((one) => one.id !== id) });
    if (await this.deletion.back(id, without)) this.notices.say('It is back, where it stood.');
  }
}

const kinds: Readonly<Record<KeptKind, string>> = {
  story: 'Story',
  question: 'Question',
  'culture-signal': 'Culture signal',
  'non-negotiable': 'Non-negotiable',
  clue: 'Clue',
  'energy-mark': 'Energy',
  skill: 'Better than before',
};

/** Marks and skills without words of hers are called by what they are. */
function wordsOf({ kind, words }: DeletedKept): string {
  if (kind === 'energy-mark') return labelIn(energyTopics, words);
  return kind === 'skill' ? labelIn(skills, words) : words;
}

function labelIn<Key extends string>(labels: Readonly<Record<Key, string>>, words: string): string {
  const key = keysOf(labels).find((one) => one === words);
  return key === undefined ? words : labels[key];
}
