import { Component, computed, inject, input, output } from '@angular/core';
import { type AnswerKey, type AnswerVersion, CardValue } from '@accelerator/contracts';
import type { PagedList } from '@web/platform/paged-list';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { labelOf, wordsOf } from './composer-fields';

/** An answer that can be put back. */
export interface EarlierAnswer {
  readonly key: AnswerKey;
  readonly value: CardValue;
}

/** Earlier answers of a debrief, one kind of them: latest first, and more on request. */
@Component({
  selector: 'debriefs-earlier-answers',
  imports: [Failure, GoesOn, LoadingLines, MarginRow],
  template: `
    @for (text of texts(); track text.id) {
      <ui-margin-row [label]="text.label" [note]="text.day">
        <p class="read debriefs__text">{{ text.words }}</p>
        <button type="button" class="btn btn--s" [disabled]="!ready()" (click)="chosen.emit(text)">
          Put it back<span class="vh">: {{ text.label }}, until {{ text.day }}</span>
        </button>
      </ui-margin-row>
    }
    @if (list().looking.text(); as problem) {
      <ui-failure [text]="problem" (again)="look()" />
    } @else if (list().looking.busy()) {
      <ui-loading-lines />
    }
    @if (list().goesOn()) {
      <ui-margin-row>
        <button uiGoesOn type="button" class="btn" (click)="look()">
          Earlier ones<span class="vh">: {{ name() }}</span>
        </button>
      </ui-margin-row>
    }
  `,
})
export class EarlierAnswers {
  readonly list = input.required<PagedList<AnswerVersion>>();
  /** What they are, for who does not see the heading above. */
  readonly name = input.required<string>();
  /** Whether one can be put back now. */
  readonly ready = input.required<boolean>();
  readonly chosen = output<EarlierAnswer>();

  private readonly zone = inject(SessionStore).timeZone;

  protected readonly texts = computed(() =>
    this.list()
      .items()
      .map(({ id, key, value, at }) => {
        const kept = CardValue.safeParse(value).data ?? null;
        return { id, key, value: kept, label: labelOf(key), words: wordsOf(key, kept), day: longDay(at, this.zone()) };
      })
      .filter(({ words }) => words.trim() !== ''),
  );

  protected async look(): Promise<void> {
    await (this.list().loaded() ? this.list().more() : this.list().begin());
  }
}
