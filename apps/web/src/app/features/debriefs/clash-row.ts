import { Component, computed, effect, inject, input, output } from '@angular/core';
import type { AnswerKey, CardValue } from '@accelerator/contracts';
import { labelOf, ownKindOf, wordsOf } from './composer-fields';
import { chosenBefore, OwnChoices } from './own-choices';

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
  host: { class: 'block', role: 'group', tabindex: '-1', '[attr.aria-label]': "'Two versions of: ' + label()" },
})
export class ClashRow {
  readonly key = input.required<AnswerKey>();
  readonly mine = input.required<CardValue>();
  readonly theirs = input.required<CardValue>();
  readonly chosen = output<CardValue>();

  protected readonly label = computed(() => labelOf(this.key()));
  protected readonly here = computed(() => this.words(this.mine()));
  protected readonly there = computed(() => this.words(this.theirs()));
  /** Two texts can stand one after the other; two choices cannot. */
  protected readonly both = computed(() => {
    const [mine, theirs] = [this.mine(), this.theirs()];
    const texts = [mine, theirs].every((value) => typeof value === 'string' && value.includes(' '));
    return texts ? `${String(theirs)}\n${String(mine)}` : null;
  });
  private readonly own = inject(OwnChoices);

  constructor() {
    effect(() => {
      const kind = ownKindOf(this.key());
      if (kind) void this.own.find(kind);
    });
  }

  private words(value: CardValue): string {
    const kind = ownKindOf(this.key());
    if (!kind || !value) return wordsOf(this.key(), value);
    return this.own.of(kind).find((one) => one.value === value)?.label ?? chosenBefore;
  }
}
