import { Component, DOCUMENT, inject, input, signal } from '@angular/core';

/** Takes words along. "Copied" is said only where it is so. */
@Component({
  selector: 'ui-copy-words',
  template: `
    <button type="button" class="btn btn--s" (click)="copy()">
      Copy<span class="vh">: {{ about() }}</span>
    </button>
    <span class="help" role="status">{{ said() }}</span>
  `,
  host: { class: 'contents-only' },
})
export class CopyWords {
  readonly text = input.required<string>();
  /** Which words, for those who do not see them beside it. */
  readonly about = input.required<string>();

  private readonly document = inject(DOCUMENT);
  protected readonly said = signal('');

  protected async copy(): Promise<void> {
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(this.text());
      this.said.set('Copied.');
    } catch {
      this.said.set('This browser does not let the page copy. Select the words, and copy them as you always do.');
    }
  }
}
