import { Component, computed, effect, type ElementRef, input, output, viewChild } from '@angular/core';
import type { UnsentText } from '@web/platform/drafts/unsent';
import { Dialog } from '@web/ui/dialog';

/** Before signing out, while texts are on this device only: which they are, and that they would go. */
@Component({
  selector: 'profile-leaving-dialog',
  imports: [Dialog],
  template: `
    <ui-dialog heading="Not everything has been sent" [open]="open()" (openChange)="stayed.emit()">
      <div class="stack">
        <p class="help">These texts are on this device only. If you sign out, they are deleted here:</p>
        <ul class="profile-unsent">
          @for (text of unsent(); track text.key) {
            <li>
              {{ text.label }}
              @if (text.begins) {
                <span class="meta profile-seen">{{ text.begins }}</span>
              }
            </li>
          }
        </ul>
        <div class="line">
          <button #stay type="button" class="btn btn--fill" (click)="stayed.emit()">Stay</button>
          <button type="button" class="btn" (click)="left.emit()">Sign out and delete these texts</button>
        </div>
      </div>
    </ui-dialog>
  `,
})
export class LeavingDialog {
  /** The dialog is open while there are some. */
  readonly unsent = input.required<readonly UnsentText[]>();
  readonly stayed = output();
  readonly left = output();

  protected readonly open = computed(() => this.unsent().length > 0);
  private readonly stay = viewChild<ElementRef<HTMLButtonElement>>('stay');

  constructor() {
    // Staying is preset: Enter keeps the texts. The dialog puts the focus first, on its own button.
    effect(() => {
      if (this.open()) setTimeout(() => this.stay()?.nativeElement.focus());
    });
  }
}
