import { Location } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Drafts } from '@web/platform/drafts/drafts';
import { wordsIn } from '@web/platform/drafts/words-in';
import { CopyWords } from '@web/ui/copy-words';
import { Words } from '@web/ui/words';

/** At an address that is not open to her, as in a cohort that she has left: what she was writing there. */
@Component({
  selector: 'app-left-here',
  imports: [CopyWords, RouterLink, Words],
  template: `
    @if (texts().length > 0) {
      <section class="stack" aria-label="What you were writing">
        <p class="help">What you were writing here was not sent. It is still on this device:</p>
        @for (words of texts(); track $index) {
          <ui-words class="read" [text]="words" />
          <div class="line"><ui-copy-words [text]="words" about="What you were writing" /></div>
        }
        <p class="help"><a routerLink="/profile/left-behind">All that you left behind</a></p>
      </section>
    }
  `,
})
export class LeftHere {
  private readonly drafts = inject(Drafts);
  private readonly address = inject(Location).path();
  protected readonly texts = signal<readonly string[]>([]);

  constructor() {
    void this.read();
  }

  private async read(): Promise<void> {
    const [, cohortId = '', threadId = ''] = /\/cohorts\/([^/?#]+)\/conversations\/([^/?#]+)/.exec(this.address) ?? [];
    if (threadId === '') return;
    const own =
      threadId === 'new' ? [`new conversation ${cohortId}`] : [`reply:${threadId}`, `thread-change:${threadId}`];
    const concerns = await this.drafts.keys(`concern:${threadId}:`).catch(() => []);
    const kept = await Promise.all([...own, ...concerns].map((key) => this.drafts.look(key).catch(() => undefined)));
    this.texts.set(kept.map(wordsIn).filter(Boolean));
  }
}
