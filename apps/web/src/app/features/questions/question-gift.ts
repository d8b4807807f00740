import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { type GivenQuestionDraft, questionLimits, type QuestionView, recognisableIn } from '@accelerator/contracts';
import { newId } from '@web/platform/ids';
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
        [error]="store.giving.at('question')"
        (valueChange)="words.set($event)"
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
          [disabled]="words().trim() === '' || store.giving.busy()"
          (click)="give()"
        >
          Give it to {{ store.cohort()?.cohortName }}
        </button>
        <button type="button" class="link" (click)="done.emit()">Keep it to myself</button>
      </p>
    </div>
  `,
})
export class QuestionGift {
  readonly question = input.required<QuestionView>();
  readonly done = output();

  protected readonly store = inject(GivenStore);
  protected readonly limit = questionLimits.question;
  protected readonly words = signal('');
  protected readonly ofEmployers = signal(false);
  private readonly id = newId();
  /** What could tell where it was asked. */
  protected readonly telling = computed(() =>
    recognisableIn(this.words())
      .map(({ found }) => `“${found}”`)
      .join(', '),
  );

  constructor() {
    effect(() => {
      const { question } = this.question();
      untracked(() => this.words.set(question));
    });
  }

  protected async give(): Promise<void> {
    const draft: GivenQuestionDraft = {
      id: this.id,
      question: this.words(),
      category: this.question().category,
      askedOf: this.ofEmployers() ? 'employer' : 'candidate',
    };
    if (await this.store.give(draft)) this.done.emit();
  }
}
