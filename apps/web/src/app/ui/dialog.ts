import {
  Component,
  DestroyRef,
  DOCUMENT,
  effect,
  type ElementRef,
  inject,
  input,
  model,
  viewChild,
} from '@angular/core';
import { Icon } from './icon';
import { domId } from './ids';

/**
 * A native modal dialog: focus stays in it, Escape and the close button end it, focus goes back after; by our own hand
 * where it is taken off the page while it is open.
 */
@Component({
  selector: 'ui-dialog',
  imports: [Icon],
  template: `
    <dialog #dialog class="dialog" [attr.aria-labelledby]="id" closedby="any" (close)="open.set(false)">
      @if (open()) {
        <div class="dialog__in">
          <header class="split dialog__head">
            <h2 [id]="id" class="prompt">{{ heading() }}</h2>
            <button type="button" class="iconbtn" aria-label="Close" (click)="open.set(false)">
              <ui-icon name="x" />
            </button>
          </header>
          <ng-content />
        </div>
      }
    </dialog>
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);

  protected readonly id = domId('dialog');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const document = inject(DOCUMENT);
    let opener: Element | null = null;
    effect(() => {
      const element = this.dialog().nativeElement;
      if (this.open() && !element.open) {
        opener = document.activeElement;
        element.showModal();
      }
      if (!this.open() && element.open) element.close();
    });
    inject(DestroyRef).onDestroy(() => {
      if (!this.dialog().nativeElement.open) return;
      this.dialog().nativeElement.close();
      if (opener instanceof HTMLElement) opener.focus();
    });
  }
}
