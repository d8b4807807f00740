import { Component, computed, effect, inject, input } from '@angular/core';
import { CardValue, listAnswerVersions } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { Desk } from '@web/ui/desk';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { onlyYou } from '@web/ui/seen-by';
import { labelOf, wordsOf } from './composer-fields';
import { DebriefSaver } from './debrief-saver';

/** What the fields of a debrief held before, for thirty days; each text can be put back, and the one of now is kept. */
@Component({
  imports: [Desk, EmptyState, Failure, LoadingLines, MarginRow],
  providers: [DebriefSaver],
  template: `
    <ui-desk
      title="Earlier texts"
      heading="Earlier texts"
      lead="What a field held before, for thirty days."
      [back]="{ label: 'Back to the debrief', link: '/debriefs/' + debriefId() }"
      [audience]="onlyYou"
    >
      @if (versions.hasValue()) {
        @for (text of texts(); track $index) {
          <ui-margin-row [label]="text.label" [note]="text.day">
            @if (text.clashed) {
              <p class="meta">Written on another device at the same time.</p>
            }
            <p class="read debriefs__text">{{ text.words }}</p>
            <button type="button" class="btn btn--s" [disabled]="!saver.view()" (click)="putBack(text)">
              Put it back<span class="vh">: {{ text.label }}, until {{ text.day }}</span>
            </button>
          </ui-margin-row>
        } @empty {
          <ui-margin-row><ui-empty-state text="Nothing has been replaced in the last thirty days." /></ui-margin-row>
        }
      } @else if (failure(); as text) {
        <ui-failure [text]="text" (again)="versions.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-desk>
  `,
})
export default class EarlierPage {
  readonly debriefId = input.required<string>();

  protected readonly saver = inject(DebriefSaver);
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly zone = inject(SessionStore).timeZone;

  protected readonly onlyYou = onlyYou;
  protected readonly versions = this.api.resource(listAnswerVersions, () => ({
    params: { debriefId: this.debriefId() },
  }));
  protected readonly failure = computed(() => problemText(this.versions.error()));
  protected readonly texts = computed(() =>
    (this.versions.hasValue() ? this.versions.value().items : [])
      .map(({ key, value, at, clashed }) => {
        const kept = CardValue.safeParse(value).data ?? null;
        return {
          key,
          value: kept,
          clashed,
          label: labelOf(key),
          words: wordsOf(key, kept),
          day: longDay(at, this.zone()),
        };
      })
      .filter(({ words }) => words.trim() !== ''),
  );

  constructor() {
    effect(() => void this.open(this.debriefId()));
  }

  /** What she typed a moment ago is sent first: then the text that it replaced is among the earlier ones. */
  private async open(debriefId: string): Promise<void> {
    await this.saver.load(debriefId);
    if (await this.saver.flush()) this.versions.reload();
  }

  /** By the one save path of every answer; what stands there now becomes an earlier text itself. */
  protected async putBack({ key, value }: { readonly key: string; readonly value: CardValue }): Promise<void> {
    const now = CardValue.safeParse(this.saver.answers()[key]).data ?? null;
    this.saver.change({ [key]: value });
    if (!(await this.saver.flush())) return;
    this.notices.say('Put back. The text that stood there is among these now.', () => {
      this.saver.change({ [key]: now });
      void this.saver.flush().then(() => this.versions.reload());
    });
    this.versions.reload();
  }
}
