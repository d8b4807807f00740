import { Component, effect, input, output, signal } from '@angular/core';
import { domId } from './ids';

/**
 * What is so now, with a way back. Stays eight seconds, longer under a moving mouse or the focus, and, where there is a
 * way back, while she is on her way to it with Tab. It is there without words, too: readers say what changes in it.
 */
@Component({
  selector: 'ui-undo-notice',
  template: `
    <span role="status" [id]="id">{{ text() }}</span>
    @if (undoLabel()) {
      <button type="button" class="notice__undo" [attr.aria-describedby]="id" (click)="undo.emit()">
        {{ undoLabel() }}
      </button>
    }
  `,
  host: {
    '[class.notice]': 'text() !== ""',
    '(mousemove)': 'held.set(held() || moves($event))',
    '(mouseleave)': 'held.set(false)',
    '(focusin)': 'held.set(true)',
    '(focusout)': 'held.set(false)',
    '(keydown.escape)': 'gone.emit()',
    '(document:keydown.tab)': 'undoLabel() && onTheWay.set({})',
  },
})
export class UndoNotice {
  readonly text = input.required<string>();
  /** "Undo", or nothing where there is no way back. */
  readonly undoLabel = input('');
  /** What makes the same words said again a new notice, which stays its own time. */
  readonly said = input<unknown>();
  readonly undo = output();
  readonly gone = output();

  protected readonly id = domId('notice');
  protected readonly held = signal(false);
  protected readonly onTheWay = signal({});

  constructor() {
    effect((onCleanup) => {
      this.onTheWay();
      this.said();
      if (this.text() === '') this.held.set(false);
      if (this.text() === '' || this.held()) return;
      const timer = setTimeout(() => this.gone.emit(), 8000);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** Not the still pointer under which the notice came up, nor a tap. */
  protected moves({ movementX, movementY }: MouseEvent): boolean {
    return movementX !== 0 || movementY !== 0;
  }
}
