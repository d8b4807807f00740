import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { Deed } from '@web/platform/deed';
import { keptWords } from '@web/platform/kept-words';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { ZoneField } from '@web/ui/zone-field';

interface NameWords {
  readonly name: string;
  readonly timeZone: string;
}

/** How the others know her, and the zone in which she sees every time. */
@Component({
  selector: 'profile-name-form',
  imports: [Field, FieldControl, Form, FormProblem, ZoneField],
  template: `
    <form uiForm class="stack" [failed]="deed().problem()" [busy]="deed().busy()" (sent)="saved.emit(words())">
      <ui-field label="Your name" help="As the group knows you." [error]="deed().at('name')">
        <input #field uiControl autocomplete="name" [value]="words().name" (input)="write({ name: field.value })" />
      </ui-field>
      <ui-zone-field
        label="Your time zone"
        help="All times are shown in it."
        [error]="deed().at('timeZone')"
        [value]="words().timeZone"
        (valueChange)="write({ timeZone: $event })"
      />
      <ui-form-problem [text]="deed().text()" />
      <button class="btn">Save</button>
    </form>
  `,
})
export class NameForm {
  readonly name = input.required<string>();
  readonly timeZone = input.required<string>();
  readonly deed = input.required<Deed>();
  readonly saved = output<NameWords>();

  private readonly kept = keptWords<NameWords>(() => 'profile name');
  private readonly held = computed(() => ({ name: this.name(), timeZone: this.timeZone() }));
  protected readonly words = linkedSignal(() => this.kept.over(this.held()));

  /** The server has it. */
  done(): void {
    this.kept.drop();
    this.words.set(this.held());
  }

  protected write(change: Partial<NameWords>): void {
    this.words.update((words) => ({ ...words, ...change }));
    this.kept.keep(this.words());
  }
}
