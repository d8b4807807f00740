import { Component, computed, input, output } from '@angular/core';
import type { AnswerKey } from '@accelerator/contracts';
import { labelOf } from './composer-fields';

/** An answer that was changed in two places: both texts, and three ways on. Nothing is lost with any of them. */
@Component({
  selector: 'debriefs-clash',
  template: `
    <p class="label">{{ label() }}</p>
    <div class="debriefs__both">
      <div class="inset">
        <p class="meta">Here</p>
        <p class="read">{{ mine() || 'Nothing' }}</p>
        <button type="button" class="btn btn--s" (click)="chosen.emit(mine())">Keep this one</button>
      </div>
      <div class="inset">
        <p class="meta">On the other device or page</p>
        <p class="read">{{ theirs() || 'Nothing' }}</p>
        <button type="button" class="btn btn--s" (click)="chosen.emit(theirs())">Keep this one</button>
      </div>
    </div>
    @if (texts()) {
      <button type="button" class="btn btn--s" (click)="chosen.emit(both())">Keep both</button>
    }
  `,
  host: { class: 'block', role: 'group', '[attr.aria-label]': "'Two versions of: ' + label()" },
})
export class ClashRow {
  readonly key = input.required<AnswerKey>();
  readonly mine = input.required<string>();
  readonly theirs = input.required<string>();
  readonly chosen = output<string>();

  protected readonly both = computed(() => `${this.theirs()}\n${this.mine()}`);
  protected readonly label = computed(() => labelOf(this.key()));
  protected readonly texts = computed(() => this.mine().includes(' ') || this.theirs().includes(' '));
}
