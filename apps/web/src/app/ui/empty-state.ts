import { Component, input } from '@angular/core';

/** One or two sentences on an empty page; at most one outlined button may stand inside. */
@Component({
  selector: 'ui-empty-state',
  template: `<p class="prompt">{{ text() }}</p>
    <div class="empty__act"><ng-content /></div>`,
  host: { class: 'empty', '[class.paper]': 'sheet()', '[class.pad]': 'sheet()' },
})
export class EmptyState {
  readonly text = input.required<string>();
  /** On the room's ground it lies there as a sheet. */
  readonly sheet = input(false);
}
