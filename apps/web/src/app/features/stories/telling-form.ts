import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { type Reception, receptions, storyLimits } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { newId } from '@web/platform/ids';
import { keptWords } from '@web/platform/kept-words';
import { choicesOf } from '@web/ui/choice';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { ToggleGroup } from '@web/ui/toggle-group';
import { StoriesStore } from './stories-store';

/** Notes that a story was told, and how it was received. */
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
      <p class="line"><button class="btn btn--s">Note it</button></p>
    </form>
  `,
})
export class TellingForm {
  private readonly store = inject(StoriesStore);
  /** The story that was told. */
  readonly story = input.required<string>();
  readonly told = output();

  protected readonly limit = storyLimits.note;
  protected readonly choices = choicesOf(receptions);
  protected readonly deed = new Deed();
  private readonly kept = keptWords<{ note: string; toldOn: string }>(() => `telling ${this.story()}`);
  protected readonly words = linkedSignal({
    source: this.story,
    computation: () => this.kept.over({ note: '', toldOn: '' }),
  });
  /** Sent twice it is one telling. */
  private id = newId();
  protected readonly reception = signal<Reception>('landed');

  protected choose(reception: Reception | null): void {
    if (reception) this.reception.set(reception);
  }

  protected write(change: Partial<{ note: string; toldOn: string }>): void {
    this.words.update((words) => ({ ...words, ...change }));
    this.kept.keep(this.words());
  }

  protected async send(): Promise<void> {
    const sent = await this.deed.run(() =>
      this.store.tell(this.story(), { id: this.id, ...this.words(), reception: this.reception() }),
    );
    if (!sent) return;
    this.id = newId();
    this.kept.drop();
    this.words.set({ note: '', toldOn: '' });
    this.told.emit();
  }
}
