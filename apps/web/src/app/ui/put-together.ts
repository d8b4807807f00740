import { Component, input, output, signal } from '@angular/core';
import type { Choice } from './choice';
import { Dialog } from './dialog';
import { Field, FieldControl } from './field';

/** A link that puts one thing into another one of the same kind: her choice, from her own list. */
@Component({
  selector: 'ui-put-together',
  imports: [Dialog, Field, FieldControl],
  template: `
    <button type="button" class="link" (click)="open.set(true)">
      {{ action() }}<span class="vh">: {{ about() }}</span>
    </button>
    <ui-dialog [heading]="heading()" [(open)]="open">
      <p class="help">{{ help() }}</p>
      <ui-field [label]="label()">
        <select #into uiControl (change)="chosen.set(into.value)">
          <option value="" [selected]="chosen() === ''">Please choose</option>
          @for (one of choices(); track one.value) {
            <option [value]="one.value" [selected]="one.value === chosen()">{{ one.label }}</option>
          }
        </select>
      </ui-field>
      <p class="line dialog__acts">
        <button type="button" class="btn btn--fill" [disabled]="chosen() === ''" (click)="put()">
          Put them together
        </button>
        <button type="button" class="btn" (click)="open.set(false)">Leave them apart</button>
      </p>
    </ui-dialog>
  `,
  host: { class: 'contents-only' },
})
export class PutTogether {
  /** On the link: "Put into another one". */
  readonly action = input('Put into another one');
  /** Which one, for those who do not see where the link stands. */
  readonly about = input.required<string>();
  readonly heading = input.required<string>();
  readonly help = input.required<string>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** The one into which it goes. */
  readonly into = output<string>();

  protected readonly open = signal(false);
  protected readonly chosen = signal('');

  protected put(): void {
    this.open.set(false);
    this.into.emit(this.chosen());
    this.chosen.set('');
  }
}
