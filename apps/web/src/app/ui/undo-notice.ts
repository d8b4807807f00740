import { Component, effect, input, output, signal } from '@angular/core';

/** What is so now, with a way back. Stays eight seconds, longer under the pointer or the focus. */
@Component({
  selector: 'ui-undo-notice',
  template: `
    <span role="status">{{ text() }}</span>
    @if (undoLabel()) {
      <button type="button" class="notice__undo" (click)="undo.emit()">{{ undoLabel() }}</button>
    }
  `,
  host: {
    class: 'notice',
    '(mouseenter)': 'held.set(true)',
    '(mouseleave)': 'held.set(false)',
    '(focusin)': 'held.set(true)',
    '(focusout)': 'held.set(false)',
    '(keydown.escape)': 'gone.emit()',
  },
})
export class UndoNotice {
  readonly text = input.required<string>();
  /** "Undo", or nothing where there is no way back. */
  readonly undoLabel = input('');
  readonly undo = output();
  readonly gone = output();

  protected readonly held = signal(false);

  constructor() {
    effect((onCleanup) => {
      this.text();
      if (this.held()) return;
      const timer = setTimeout(() => this.gone.emit(), 8000);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
