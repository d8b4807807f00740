import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Notices } from '@web/platform/notices';
import { CopyWords } from '@web/ui/copy-words';
import { MarginRow } from '@web/ui/margin-row';
import { Words } from '@web/ui/words';
import { type Stranded, StrandedTexts } from './stranded';

/** What this device still holds of hers for conversations that she cannot reach any more: to read, copy and delete. */
@Component({
  selector: 'profile-not-sent',
  imports: [CopyWords, MarginRow, Words],
  providers: [StrandedTexts],
  template: `
    @if (texts().length > 0) {
      <ui-margin-row label="Not sent" [heading]="true">
        <p class="help">
          This was never sent, and where it was meant to go is not open to you any more. Only this device has it, until
          you sign out here.
        </p>
      </ui-margin-row>
    }
    @for (one of texts(); track one.key) {
      <ui-margin-row [label]="one.label">
        <div class="stack">
          <ui-words class="read" [text]="one.words" />
          <div class="line">
            <ui-copy-words [text]="one.words" [about]="one.named" />
            <button type="button" class="btn btn--s" (click)="remove(one)">
              Delete<span class="vh">: {{ one.named }}</span>
            </button>
          </div>
        </div>
      </ui-margin-row>
    }
  `,
  host: { class: 'contents-only' },
})
export class NotSent {
  private readonly stranded = inject(StrandedTexts);
  private readonly notices = inject(Notices);
  /** What she left behind, by its id. */
  readonly left = input.required<ReadonlySet<string>>();

  readonly texts = signal<readonly (Stranded & { readonly named: string })[]>([]);

  constructor() {
    effect(() => {
      this.left();
      untracked(() => void this.find());
    });
  }

  protected async remove(one: Stranded): Promise<void> {
    const bringBack = await this.stranded.remove(one);
    if (bringBack) this.notices.say('Deleted.', () => void bringBack().then(() => this.find()));
    else this.notices.say('Another tab still has this open. Please close that one first.');
    await this.find();
  }

  private async find(): Promise<void> {
    const left = this.left();
    const texts = await this.stranded.find(left);
    if (left === this.left()) this.texts.set(texts.map((one) => ({ ...one, named: `${one.label}, ${begins(one)}` })));
  }
}

function begins({ words }: Stranded): string {
  return words.split(/\s+/).slice(0, 6).join(' ');
}
