import { Component, input, output, signal } from '@angular/core';
import { Dialog } from './dialog';

/** A link that deletes one thing that was put away, after saying what goes with it and that it can come back. */
@Component({
  selector: 'ui-delete-for-good',
  imports: [Dialog],
  template: `
    <button type="button" class="link" (click)="open.set(true)">
      Delete<span class="vh">: {{ about() }}</span>
    </button>
    <ui-dialog heading="Delete it?" [(open)]="open">
      <div class="stack">
        <p class="read-s">{{ about() }}</p>
        <p class="help">
          {{ goes() }} It leaves your patterns, your search and the page before you go in. What your debriefs say stays
          in them.
        </p>
        <p class="help">
          For thirty days it stands under “What you deleted” and you can bring it back. After that nothing of it is
          left.
        </p>
      </div>
      <p class="line dialog__acts">
        <button type="button" class="btn btn--fill" (click)="remove()">
          Delete, with thirty days to bring it back
        </button>
        <button type="button" class="btn" (click)="open.set(false)">Leave it put away</button>
      </p>
    </ui-dialog>
  `,
  host: { class: 'contents-only' },
})
export class DeleteForGood {
  /** Which one. */
  readonly about = input.required<string>();
  /** What goes with it, in a sentence. */
  readonly goes = input.required<string>();
  readonly confirmed = output();

  protected readonly open = signal(false);

  protected remove(): void {
    this.open.set(false);
    this.confirmed.emit();
  }
}
