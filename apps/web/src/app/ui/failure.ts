import { Component, input, output } from '@angular/core';
import { Banner } from './banner';

/** What is safe and what to do, where something could not be loaded or done. */
@Component({
  selector: 'ui-failure',
  imports: [Banner],
  template: `
    <ui-banner icon="warning-circle" [error]="true">
      <p>{{ text() }}</p>
      @if (retry()) {
        <button type="button" class="btn btn--s" (click)="again.emit()">Try again</button>
      }
    </ui-banner>
  `,
  host: { class: 'block' },
})
export class Failure {
  readonly text = input.required<string>();
  readonly retry = input(true);
  readonly again = output();
}
