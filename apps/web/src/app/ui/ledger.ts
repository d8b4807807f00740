import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface LedgerLine {
  readonly thing: string;
  readonly note?: string;
  readonly number: number | string;
  /** The page that lists them. */
  readonly link?: string;
}

/** A ruled account of what is kept. Numbers are text, not figures of merit. */
@Component({
  selector: 'ui-ledger',
  imports: [RouterLink],
  template: `
    <dl class="ledger">
      @for (line of lines(); track line.thing) {
        <div>
          <dt>
            @if (line.link) {
              <a [routerLink]="line.link">{{ line.thing }}</a>
            } @else {
              {{ line.thing }}
            }
            @if (line.note) {
              <small>{{ line.note }}</small>
            }
          </dt>
          <dd>{{ line.number }}</dd>
        </div>
      }
    </dl>
  `,
  host: { class: 'block' },
})
export class Ledger {
  readonly lines = input.required<readonly LedgerLine[]>();
}
