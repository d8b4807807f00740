import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  type GivenQuestionDraft,
  organisationNamed,
  questionLimits,
  type QuestionView,
  recognisableIn,
} from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import type { WritingKey } from '@web/platform/drafts/writings';
import { newId } from '@web/platform/ids';
import { OwnProcesses } from '@web/platform/own-processes';
import { FormProblem } from '@web/ui/form-problem';
import { RuledField } from '@web/ui/ruled-field';
import { GivenStore } from './given-store';

/** Gives a question to the cohort: in words of hers that name no employer, and without her name. */
@Component({
  selector: 'questions-gift',
  imports: [FormProblem, RuledField],
  template: `
    <div class="stack questions__form" role="group" aria-label="Give it to your cohort">
      <ui-ruled-field
        label="The question, as others may read it"
        help="Reworded, so that nobody can tell the employer. It carries no name, yours neither."
        [limit]="limit"
        [value]="words()"
        [error]="named() ?? store.giving.at('question')"
        (valueChange)="write($event)"
      />
      @if (telling()) {
        <p class="help" role="status">Look once more at: {{ telling() }}</p>
      }
      <label class="tick">
        <input
          #employer
          class="check"
          type="checkbox"
          [checked]="ofEmployers()"
          (change)="ofEmployers.set(employer.checked)"
        />
        <span>It is one to ask employers</span>
      </label>
      <ui-form-problem [text]="store.giving.text()" />
      <p class="line">
        <button
          type="button"
          class="btn btn--s"
          [disabled]="words().trim() === '' || named() !== null || store.giving.busy()"
          (click)="give()"
        >
          Give it to {{ store.cohort()?.cohortName }}
        </button>
        <button type="button" class="link" (click)="leave()">Keep it to myself</button>
      </p>
    </div>
  `,
})
export class QuestionGift {
  readonly question = input.required<QuestionView>();
  readonly done = output();

  protected readonly store = inject(GivenStore);
  private readonly drafts = inject(Drafts);
  private readonly processes = inject(OwnProcesses);
  protected readonly limit = questionLimits.question;
  private readonly questionId = computed(() => this.question().id);
  /** The list behind it may be drawn anew: only another question brings other words. */
  private readonly original = computed(() => this.question().question);
  protected readonly words = linkedSignal(() => this.original());
  protected readonly ofEmployers = signal(false);
  private readonly id = newId();
  /** It still names an organisation of hers: it is not given so. Those noted in debriefs alone the server knows. */
  protected readonly named = computed(() =>
    organisationNamed(
      this.words(),
      this.processes.lines().map(({ organisationName }) => organisationName),
    ),
  );
  /** What could tell where it was asked. */
  protected readonly telling = computed(() =>
    recognisableIn(this.words())
      .map(({ found }) => `“${found}”`)
      .join(', '),
  );

  constructor() {
    this.store.giving.clear();
    void this.processes.find();
    effect(() => {
      const key = keyOf(this.questionId());
      void this.drafts.read(key).then((kept) => {
        if (typeof kept === 'string') this.words.set(kept);
      });
    });
  }

  protected async give(): Promise<void> {
    const draft: GivenQuestionDraft = {
      id: this.id,
      question: this.words(),
      category: this.question().category,
      askedOf: this.ofEmployers() ? 'employer' : 'candidate',
    };
    if (await this.store.give(draft)) this.leave();
  }

  protected write(words: string): void {
    this.words.set(words);
    void this.drafts.write(keyOf(this.questionId()), words);
  }

  protected leave(): void {
    void this.drafts.drop(keyOf(this.questionId()));
    this.done.emit();
  }
}

function keyOf(questionId: string): WritingKey {
  return `gift:${questionId}`;
}
