import { Component, input } from '@angular/core';

export interface LedgerLine {
  readonly thing: string;
  readonly note?: string;
  readonly number: number | string;
}

/** A ruled account of what is kept. Numbers are text, not figures of merit. */
@Component({
  selector: 'ui-ledger',
  template: `
    <dl class="ledger">
      @for (line of lines(); track line.thing) {
        <div>
          <dt>
            {{ line.thing }}
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
