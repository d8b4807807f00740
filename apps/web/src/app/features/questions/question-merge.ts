import { Component, input, output, signal } from '@angular/core';
import type { QuestionView } from '@accelerator/contracts';
import { Dialog } from '@web/ui/dialog';
import { Field, FieldControl } from '@web/ui/field';

/** It was the same question as another one of hers: her choice, from her own list. */
@Component({
  selector: 'questions-merge',
  imports: [Dialog, Field, FieldControl],
  template: `
    <button type="button" class="link" (click)="open.set(true)">
      It is the same as another<span class="vh">: {{ question().question }}</span>
    </button>
    <ui-dialog heading="The same as which one?" [(open)]="open">
      <p class="help">Where you were asked it stands with the other one. Its words are kept; you can undo it.</p>
      <ui-field label="Question">
        <select #into uiControl (change)="chosen.set(into.value)">
          <option value="" [selected]="chosen() === ''">Please choose</option>
          @for (one of others(); track one.id) {
            <option [value]="one.id" [selected]="one.id === chosen()">{{ one.question }}</option>
          }
        </select>
      </ui-field>
      <p class="line">
        <button type="button" class="btn btn--fill" [disabled]="chosen() === ''" (click)="merge()">
          Put them together
        </button>
        <button type="button" class="btn" (click)="open.set(false)">Leave them apart</button>
      </p>
    </ui-dialog>
  `,
  host: { class: 'contents-only' },
})
export class QuestionMerge {
  readonly question = input.required<QuestionView>();
  readonly others = input.required<readonly QuestionView[]>();
  readonly merged = output<string>();

  protected readonly open = signal(false);
  protected readonly chosen = signal('');

  protected merge(): void {
    this.open.set(false);
    this.merged.emit(this.chosen());
  }
}
