import { Component, computed, DOCUMENT, inject, input, signal, viewChild } from '@angular/core';
import { closeMessageWords, type TextPrompt } from '@accelerator/contracts';
import { RuledField } from '@web/ui/ruled-field';
import { DebriefSaver } from './debrief-saver';

/** The closing note after silence: words to begin with, hers once she changes or copies them. */
@Component({
  selector: 'debriefs-close-message',
  imports: [RuledField],
  template: `
    <ui-ruled-field
      [prompt]="true"
      [label]="prompt().prompt"
      [help]="prompt().help ?? ''"
      [limit]="prompt().limit"
      [error]="wrong()"
      [value]="words()"
      (valueChange)="write($event)"
    />
    <p class="line debriefs__copy">
      <button type="button" class="btn btn--s" [disabled]="words().trim() === ''" (click)="copy()">
        Copy the note
      </button>
      <span class="help" role="status">{{ said() }}</span>
    </p>
  `,
  host: { class: 'block' },
})
export class ComposerCloseMessage {
  readonly prompt = input.required<TextPrompt>();

  private readonly saver = inject(DebriefSaver);
  private readonly document = inject(DOCUMENT);
  private readonly field = viewChild.required(RuledField);
  protected readonly said = signal('');
  /** Until she writes or copies, the words that stand here are not hers, and are not saved. */
  protected readonly words = computed(() => this.saver.answers().closeMessage ?? closeMessageWords);
  protected readonly wrong = computed(() => this.saver.wrongAt('closeMessage'));

  protected write(text: string): void {
    this.said.set('');
    this.saver.change({ closeMessage: text });
  }

  /** What she takes along is kept as she took it. "Copied" is said only where it is so. */
  protected async copy(): Promise<void> {
    const words = this.words();
    if (this.saver.answers().closeMessage === undefined) this.saver.change({ closeMessage: words });
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(words);
      this.said.set('Copied.');
    } catch {
      this.field().choose(0, words.length);
      this.said.set('This browser does not let the page copy. The note is selected: copy it as you always do.');
    }
  }
}
