import { Component, input } from '@angular/core';

/** One entry of a page: in the margin what is not her text, at its right the words. */
@Component({
  selector: 'ui-margin-row',
  template: `
    <div class="margin">
      @if (label(); as words) {
        @if (heading()) {
          <h2 class="margin__label">{{ words }}</h2>
        } @else {
          <b>{{ words }}</b>
        }
      }
      {{ note() }}
      <ng-content select="[margin]" />
    </div>
    <div class="row__page"><ng-content /></div>
  `,
  host: { class: 'row' },
})
export class MarginRow {
  /** Bold, first line in the margin: "Tomorrow". */
  readonly label = input<string>();
  /** Second line in the margin: "12:30 to 14:00". */
  readonly note = input<string>('');
  /** The label is the heading of this entry; leave it off where the page side has a heading of its own. */
  readonly heading = input(false);
}
