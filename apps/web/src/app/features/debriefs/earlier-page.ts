import { Component, computed, effect, inject, input } from '@angular/core';
import { type AnswerVersion, CardValue, listAnswerVersions } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Notices } from '@web/platform/notices';
import { PagedList } from '@web/platform/paged-list';
import { Desk } from '@web/ui/desk';
import { EmptyState } from '@web/ui/empty-state';
import { MarginRow } from '@web/ui/margin-row';
import { onlyYou } from '@web/ui/seen-by';
import { DebriefSaver } from './debrief-saver';
import { type EarlierAnswer, EarlierAnswers } from './earlier-answers';

/**
 * What the fields of a debrief held before, for thirty days; each text can be put back, and the one of now is kept.
 * Texts that were written in two places at once come first, however much was saved since.
 */
@Component({
  imports: [Desk, EarlierAnswers, EmptyState, MarginRow],
  providers: [DebriefSaver],
  template: `
    <ui-desk
      title="Earlier texts"
      heading="Earlier texts"
      lead="What a field held before, for thirty days."
      [back]="{ label: 'Back to the debrief', link: '/debriefs/' + debriefId() }"
      [audience]="onlyYou"
    >
      @if (clashed.items().length > 0 || clashed.looking.text()) {
        <ui-margin-row>
          <h2 class="entry">Written in two places</h2>
          <p class="help">Texts from another device or page, written at the same time and not chosen.</p>
        </ui-margin-row>
        <debriefs-earlier-answers
          name="written in two places"
          [list]="clashed"
          [ready]="ready()"
          (chosen)="putBack($event)"
        />
        <ui-margin-row><h2 class="entry">What stood there before</h2></ui-margin-row>
      }
      <debriefs-earlier-answers
        name="what stood there before"
        [list]="replaced"
        [ready]="ready()"
        (chosen)="putBack($event)"
      />
      @if (replaced.loaded() && replaced.items().length === 0) {
        <ui-margin-row><ui-empty-state text="Nothing has been replaced in the last thirty days." /></ui-margin-row>
      }
    </ui-desk>
  `,
})
export default class EarlierPage {
  readonly debriefId = input.required<string>();

  private readonly saver = inject(DebriefSaver);
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);

  protected readonly onlyYou = onlyYou;
  protected readonly clashed = this.listOf('clashed');
  protected readonly replaced = this.listOf('replaced');
  protected readonly ready = computed(() => this.saver.view() !== null);

  constructor() {
    effect(() => void this.open(this.debriefId()));
  }

  /** What she typed a moment ago is sent first: then the text that it replaced is among the earlier ones. */
  private async open(debriefId: string): Promise<void> {
    await this.saver.load(debriefId);
    await this.saver.flush();
    await this.look();
  }

  /** By the one save path of every answer; what stands there now becomes an earlier text itself. */
  protected async putBack({ key, value }: EarlierAnswer): Promise<void> {
    const now = CardValue.safeParse(this.saver.answers()[key]).data ?? null;
    this.saver.change({ [key]: value });
    if (!(await this.saver.flush())) return;
    this.notices.say('Put back. The text that stood there is among these now.', () => {
      this.saver.change({ [key]: now });
      void this.saver.flush().then(() => this.look());
    });
    await this.look();
  }

  private async look(): Promise<void> {
    await Promise.all([this.clashed.begin(), this.replaced.begin()]);
  }

  private listOf(kind: 'clashed' | 'replaced'): PagedList<AnswerVersion> {
    return new PagedList<AnswerVersion>((cursor) =>
      this.api.call(listAnswerVersions, { params: { debriefId: this.debriefId() }, query: { cursor, kind } }),
    );
  }
}
