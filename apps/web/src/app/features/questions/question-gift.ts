import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { organisationNamed, questionLimits, type QuestionView, recognisableIn } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { readAs } from '@web/platform/drafts/kept-before';
import { isText } from '@web/platform/drafts/kept-text';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { newId } from '@web/platform/ids';
import { OwnProcesses } from '@web/platform/own-processes';
import { FormProblem } from '@web/ui/form-problem';
import { RuledField } from '@web/ui/ruled-field';
import { GivenStore } from './given-store';

/** A question as others may read it, while it is reworded. */
interface GiftFields {
  readonly question: string;
  readonly ofEmployers: boolean;
}

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
        [error]="named() ?? writing.deed.at('question')"
        [readonly]="writing.deed.busy()"
        (valueChange)="write({ question: $event })"
      />
      @if (telling()) {
        <p class="help" role="status">Look once more at: {{ telling() }}</p>
      }
      <label class="tick">
        <input
          #employer
          class="check"
          type="checkbox"
          [checked]="writing.fields()?.ofEmployers"
          [disabled]="writing.deed.busy()"
          (change)="write({ ofEmployers: employer.checked })"
        />
        <span>It is one to ask employers</span>
      </label>
      <ui-form-problem [text]="problem()" />
      <p class="line">
        <button
          type="button"
          class="btn btn--s"
          [disabled]="words().trim() === '' || named() !== null || writing.deed.busy()"
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
  private readonly processes = inject(OwnProcesses);
  protected readonly limit = questionLimits.question;
  private readonly questionId = computed(() => this.question().id);
  protected readonly writing = new KeptWriting<GiftFields>(
    readAs(inject(Drafts), withId),
    () => `gift:${this.questionId()}`,
    { question: '', ofEmployers: false },
  );
  protected readonly words = computed(() => this.writing.fields()?.question ?? '');
  /** A former wording went under this id and has arrived. */
  private readonly twice = signal(false);
  protected readonly problem = computed(() => (this.twice() ? arrivedBefore : this.writing.deed.text()));
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
    void this.processes.find();
    effect(() => {
      this.questionId();
      // the list behind it may be drawn anew: only another question brings other words
      untracked(() => void this.writing.open({ question: this.question().question, ofEmployers: false }, 0));
    });
  }

  protected write(change: Partial<GiftFields>): void {
    this.twice.set(false);
    this.writing.write(change);
  }

  protected async give(): Promise<void> {
    const cohort = this.store.cohort();
    if (!cohort) return;
    // kept with its id, also where she has changed no word: given again, it is the same one
    this.write({});
    const { category } = this.question();
    const given = await this.writing.send(({ question, ofEmployers }, _, id) =>
      this.store.give(cohort, { id, question, category, askedOf: ofEmployers ? 'employer' : 'candidate' }),
    );
    if (given) this.done.emit();
    else if (this.writing.deed.problem()?.code === 'conflict') this.startAnew();
  }

  protected async leave(): Promise<void> {
    await this.writing.close();
    this.done.emit();
  }

  private startAnew(): void {
    this.writing.startAnew();
    this.twice.set(true);
    this.store.list.reload();
  }
}

const arrivedBefore = 'What you sent before has arrived and stands in the list. Give it again to add this as well.';

/** What was kept before an id went with the words. */
function withId(kept: unknown): unknown {
  return isText(kept) ? { id: newId(), base: 0, fields: { question: kept, ofEmployers: false } } : kept;
}
