import { Component, input, model } from '@angular/core';
import type { Choice } from './choice';

/** Choices of which several may hold. */
@Component({
  selector: 'ui-chips',
  template: `
    <div class="line" role="group" [attr.aria-label]="label()">
      @for (choice of choices(); track choice.value) {
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="value().includes(choice.value)"
          (click)="turn(choice.value)"
        >
          {{ choice.label }}
        </button>
      }
    </div>
  `,
  host: { class: 'block' },
})
export class Chips<Value extends string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice<Value>[]>();
  /** At most one holds; choosing it again takes it back. */
  readonly single = input(false);
  readonly value = model<readonly Value[]>([]);

  protected turn(chosen: Value): void {
    const rest = this.value().filter((value) => value !== chosen);
    if (rest.length < this.value().length) this.value.set(rest);
    else this.value.set(this.single() ? [chosen] : [...rest, chosen]);
  }
}
