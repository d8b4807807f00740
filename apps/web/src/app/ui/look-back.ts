import { Component, input, model, output, signal, viewChild } from '@angular/core';
import { BothVersions, type OtherText } from './both-versions';
import type { Choice } from './choice';
import { RuledField } from './ruled-field';
import { WhenThen } from './when-then';

/** A commitment and the words with which one looks back on it; one of them may ask what it became. */
@Component({
  selector: 'ui-look-back',
  imports: [BothVersions, RuledField, WhenThen],
  template: `
    <ui-when-then [cue]="cue()" [act]="act()" />
    @if (note()) {
      <p class="meta">{{ note() }}</p>
    }
    @if (question()) {
      <p class="help">{{ question() }}</p>
    }
    <div class="line look-back__words" role="group" [attr.aria-label]="'What became of it: ' + act()">
      @for (word of words(); track word.value) {
        <button
          #chip
          type="button"
          class="chip"
          [attr.aria-expanded]="word.value === asksMore() ? asking() : null"
          (click)="choose(word.value, chip)"
        >
          {{ word.label }}
        </button>
      }
    </div>
    @if (asking()) {
      <form class="stack look-back__more" (submit)="sayMore($event)">
        <ui-ruled-field label="Changed to what?" help="A few words, or none." [limit]="200" [(value)]="more" />
        <div class="line">
          <button class="btn btn--s">Note it</button>
          <button type="button" class="btn btn--s btn--quiet" (click)="leave()">Leave it as it was</button>
        </div>
      </form>
    }
    @if (theirs(); as other) {
      <ui-both-versions [theirs]="other" (mine)="mine.emit(oneLine())" (letGo)="letGo.emit()" />
    }
  `,
  host: { class: 'look-back block' },
})
export class LookBackWords<Value extends string> {
  readonly cue = input.required<string>();
  readonly act = input.required<string>();
  readonly note = input('');
  /** Asked once it was carried on often. */
  readonly question = input('');
  readonly words = input.required<readonly Choice<Value>[]>();
  /** The word that asks what it became. */
  readonly asksMore = input<Value>();
  /** What it became, while it is typed. */
  readonly more = model('');
  readonly said = output<{ readonly word: Value; readonly more: string }>();
  /** What was said of it elsewhere, while she is to choose. */
  readonly theirs = input<readonly OtherText[] | null>(null);
  /** Her word stays; with what it became, as it stands in the field. */
  readonly mine = output<string>();
  /** The other word stays. */
  readonly letGo = output();

  protected readonly asking = signal(false);
  private readonly field = viewChild(RuledField);
  private asker: HTMLElement | undefined;

  protected choose(word: Value, chip: HTMLElement): void {
    if (word !== this.asksMore()) {
      this.said.emit({ word, more: '' });
      return;
    }
    this.asker = chip;
    this.asking.update((asking) => !asking);
    setTimeout(() => this.field()?.focus());
  }

  protected sayMore(event: Event): void {
    event.preventDefault();
    const word = this.asksMore();
    if (word !== undefined) this.said.emit({ word, more: this.oneLine() });
  }

  protected oneLine(): string {
    return this.more().replace(/\s+/g, ' ').trim();
  }

  protected leave(): void {
    this.asking.set(false);
    this.asker?.focus();
  }
}
