import { Component, effect, inject, input, signal } from '@angular/core';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptValue } from '@web/platform/drafts/kept-value';
import { Words } from '@web/ui/words';
import { isKeptReply } from './kept-reply';

/** What she was writing where the conversation is not to be had now: her words stay hers. */
@Component({
  selector: 'threads-left-words',
  imports: [Words],
  template: `
    @if (text(); as words) {
      <section class="paper threads__box" aria-label="What you were writing">
        <p class="help">What you were writing is still on this device:</p>
        <ui-words class="read" [text]="words" />
      </section>
    }
  `,
})
export class LeftWords {
  readonly threadId = input.required<string>();

  private readonly kept = new KeptValue(inject(Drafts), () => `reply:${this.threadId()}`, isKeptReply);
  protected readonly text = signal('');

  constructor() {
    effect(() => {
      if (this.threadId()) void this.kept.read().then((kept) => this.text.set(kept?.text ?? ''));
    });
  }
}
