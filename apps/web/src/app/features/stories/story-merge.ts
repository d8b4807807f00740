import { Component, input, output, signal } from '@angular/core';
import type { StoryView } from '@accelerator/contracts';
import { Dialog } from '@web/ui/dialog';
import { Field, FieldControl } from '@web/ui/field';

/** Puts a story into another one of hers: her choice, from her own list. */
@Component({
  selector: 'stories-merge',
  imports: [Dialog, Field, FieldControl],
  template: `
    <button type="button" class="link" (click)="open.set(true)">Put into another one</button>
    <ui-dialog heading="Put this story into another one?" [(open)]="open">
      <p class="help">
        Its words are kept as they are, out of sight; where it was told stands with the other one. You can undo it.
      </p>
      <ui-field label="Into which story?">
        <select #into uiControl (change)="chosen.set(into.value)">
          <option value="" [selected]="chosen() === ''">Please choose</option>
          @for (one of others(); track one.id) {
            <option [value]="one.id" [selected]="one.id === chosen()">{{ one.title }}</option>
          }
        </select>
      </ui-field>
      <div class="line stories__acts">
        <button type="button" class="btn btn--fill" [disabled]="chosen() === ''" (click)="merge()">
          Put them together
        </button>
        <button type="button" class="btn" (click)="open.set(false)">Leave them apart</button>
      </div>
    </ui-dialog>
  `,
  host: { class: 'contents-only' },
})
export class StoryMerge {
  readonly others = input.required<readonly Pick<StoryView, 'id' | 'title'>[]>();
  readonly merged = output<string>();

  protected readonly open = signal(false);
  protected readonly chosen = signal('');

  protected merge(): void {
    this.open.set(false);
    this.merged.emit(this.chosen());
    this.chosen.set('');
  }
}
