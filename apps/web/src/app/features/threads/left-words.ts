import { Component, effect, inject, input, signal } from '@angular/core';
import { Drafts } from '@web/platform/drafts/drafts';
import { fieldsIn } from '@web/platform/drafts/kept-value';
import { CopyWords } from '@web/ui/copy-words';
import { Words } from '@web/ui/words';
import { goesLater, isKeptReply } from './kept-reply';

/** What she was writing where the conversation is not to be had now: her words stay hers. */
@Component({
  selector: 'threads-left-words',
  imports: [CopyWords, Words],
  template: `
    @if (texts().length > 0) {
      <section class="paper threads__box" aria-label="What you were writing">
        <p class="help">What you were writing is still on this device:</p>
        @for (words of texts(); track $index) {
          <ui-words class="read" [text]="words" />
          @if (gone()) {
            <div class="line"><ui-copy-words [text]="words" about="What you were writing" /></div>
          }
        }
        @if (waiting() && !gone()) {
          <p class="help">{{ later }}</p>
        }
      </section>
    }
  `,
})
export class LeftWords {
  readonly threadId = input.required<string>();
  /** The conversation is not there any more: what waits for it is not sent. */
  readonly gone = input(false);

  private readonly drafts = inject(Drafts);
  protected readonly texts = signal<readonly string[]>([]);
  /** Her reply goes by itself. */
  protected readonly waiting = signal(false);
  protected readonly later = goesLater.kept;

  constructor() {
    effect(() => void this.read(this.threadId()));
  }

  private async read(threadId: string): Promise<void> {
    const keys = [`reply:${threadId}`, ...(await this.drafts.keys(`concern:${threadId}:`))];
    const kept = await Promise.all(keys.map((key) => this.drafts.look(key).catch(() => undefined)));
    this.waiting.set(isKeptReply(kept[0]) && kept[0].waiting === true);
    this.texts.set(kept.map((one) => fieldsIn(one).get('text')).filter((text) => typeof text === 'string'));
  }
}
