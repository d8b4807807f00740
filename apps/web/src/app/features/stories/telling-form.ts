import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type Reception, receptions, stages, storyLimits, type TellingView } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { newId } from '@web/platform/ids';
import { keptWords } from '@web/platform/kept-words';
import { OwnProcesses } from '@web/platform/own-processes';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { ToggleGroup } from '@web/ui/toggle-group';
import { StoriesStore, type ToldFields } from './stories-store';

/** What of a telling is written or chosen; how it was received stands beside it. */
type Words = Omit<ToldFields, 'reception'>;

/** Notes that a story was told, and how it was received; or puts right what was noted. */
@Component({
  selector: 'stories-telling-form',
  imports: [Field, FieldControl, Form, FormProblem, ToggleGroup],
  template: `
    <form uiForm class="stack" [failed]="deed.problem()" [busy]="deed.busy()" (sent)="send()">
      <ui-toggle-group
        legend="How was it received?"
        [choices]="choices"
        [value]="reception()"
        (valueChange)="choose($event)"
      />
      @if (processes().length > 0) {
        <ui-field label="In which process?" [error]="deed.at('opportunityId')">
          <select #process uiControl (change)="write({ process: process.value })">
            <option value="" [selected]="words().process === ''">Not noted</option>
            @for (one of processes(); track one.value) {
              <option [value]="one.value" [selected]="one.value === words().process">{{ one.label }}</option>
            }
          </select>
        </ui-field>
      }
      <ui-field label="At which stage?" [error]="deed.at('stage')">
        <select #stage uiControl (change)="write({ stage: stage.value })">
          <option value="" [selected]="words().stage === ''">Not noted</option>
          @for (one of stages; track one.value) {
            <option [value]="one.value" [selected]="one.value === words().stage">{{ one.label }}</option>
          }
        </select>
      </ui-field>
      <ui-field label="When" [error]="deed.at('toldOn')">
        <input #day uiControl type="date" [value]="words().toldOn" (input)="write({ toldOn: day.value })" />
      </ui-field>
      <ui-field label="How could you tell?" [error]="deed.at('note')">
        <textarea
          #note
          uiControl
          rows="2"
          [attr.maxlength]="limit"
          [value]="words().note"
          (input)="write({ note: note.value })"
        ></textarea>
      </ui-field>
      <ui-form-problem [text]="deed.text()" />
      <p class="line">
        <button class="btn btn--s">{{ telling() ? 'Save' : 'Note it' }}</button>
        <button type="button" class="link" (click)="leave()">Leave it</button>
      </p>
    </form>
  `,
})
export class TellingForm {
  private readonly store = inject(StoriesStore);
  /** The story that was told. */
  readonly story = input.required<string>();
  /** The one to put right; null for a new one. */
  readonly telling = input<TellingView | null>(null);
  readonly told = output();

  protected readonly limit = storyLimits.note;
  protected readonly choices = choicesOf(receptions);
  protected readonly stages = choicesOf(stages);
  private readonly own = inject(OwnProcesses);
  /** Where it comes from a debrief, that says in which process. */
  protected readonly processes = computed(() => (this.telling()?.source ? [] : this.own.choices()));
  protected readonly deed = new Deed();
  private readonly kept = keptWords<Words>(() => `telling ${this.telling()?.id ?? this.story()}`);
  protected readonly words = linkedSignal({
    source: () => ({ story: this.story(), telling: this.telling() }),
    computation: ({ telling }) => this.kept.over(wordsOf(telling)),
  });
  /** Sent twice it is one telling. */
  private id = newId();
  protected readonly reception = linkedSignal<Reception>(() => this.telling()?.reception ?? 'landed');

  constructor() {
    void this.own.find();
  }

  protected choose(reception: Reception | null): void {
    if (reception) this.reception.set(reception);
  }

  protected write(change: Partial<Words>): void {
    this.words.update((words) => ({ ...words, ...change }));
    this.kept.keep(this.words());
  }

  protected async send(): Promise<void> {
    const [telling, said] = [this.telling(), { ...this.words(), reception: this.reception() }];
    const sent = await this.deed.run(() =>
      telling
        ? this.store.correct(this.story(), telling, said)
        : this.store.tell(this.story(), { id: this.id, ...said }),
    );
    if (!sent) return;
    this.id = newId();
    this.leave();
  }

  protected leave(): void {
    this.kept.drop();
    this.words.set(wordsOf(null));
    this.told.emit();
  }
}

function wordsOf(telling: TellingView | null): Words {
  return {
    note: telling?.note ?? '',
    toldOn: telling?.toldOn ?? '',
    stage: telling?.stage ?? '',
    process: telling?.opportunityId ?? '',
  };
}
