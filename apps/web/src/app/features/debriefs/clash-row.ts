import { Component, computed, input, output } from '@angular/core';
import type { AnswerKey, CardValue } from '@accelerator/contracts';
import { labelOf, wordsOf } from './composer-fields';

/** An answer that was changed in two places: both as they are, and a way on with each. Nothing is lost with any of them. */
@Component({
  selector: 'debriefs-clash',
  template: `
    <p class="label">{{ label() }}</p>
    <div class="debriefs__both">
      <div class="inset">
        <p class="meta">Here</p>
        <p class="read">{{ here() || 'Nothing' }}</p>
        <button type="button" class="btn btn--s" (click)="chosen.emit(mine())">Keep this one</button>
      </div>
      <div class="inset">
        <p class="meta">On the other device or page</p>
        <p class="read">{{ there() || 'Nothing' }}</p>
        <button type="button" class="btn btn--s" (click)="chosen.emit(theirs())">Keep this one</button>
      </div>
    </div>
    @if (both(); as text) {
      <button type="button" class="btn btn--s" (click)="chosen.emit(text)">Keep both</button>
    }
  `,
  host: { class: 'block', role: 'group', '[attr.aria-label]': "'Two versions of: ' + label()" },
})
export class ClashRow {
  readonly key = input.required<AnswerKey>();
  readonly mine = input.required<CardValue>();
  readonly theirs = input.required<CardValue>();
  readonly chosen = output<CardValue>();

  protected readonly label = computed(() => labelOf(this.key()));
  protected readonly here = computed(() => wordsOf(this.key(), this.mine()));
  protected readonly there = computed(() => wordsOf(this.key(), this.theirs()));
  /** Two texts can stand one after the other; two choices cannot. */
  protected readonly both = computed(() => {
    const [mine, theirs] = [this.mine(), this.theirs()];
    const texts = [mine, theirs].every((value) => typeof value === 'string' && value.includes(' '));
    return texts ? `${String(theirs)}\n${String(mine)}` : null;
  });
}
