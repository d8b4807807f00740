import { Component, computed, input } from '@angular/core';
import { sheetSignals } from '@accelerator/contracts';
import { Words } from '@web/ui/words';

/** What she saw in the organisation: which way each points stands beside it. */
@Component({
  selector: 'threads-signals',
  imports: [Words],
  template: `
    @for (signal of signals(); track $index) {
      <div [class.threads__signal]="signal.way">
        @if (signal.way) {
          <p class="meta threads__way">
            {{ signal.way }}
            @if (signal.theme) {
              <span class="threads__theme">{{ signal.theme }}</span>
            }
          </p>
        }
        <div>
          <ui-words class="read" [text]="signal.text" />
          @if (signal.beneath) {
            <ui-words class="read-s threads__beneath" [text]="signal.beneath" />
          }
        </div>
      </div>
    }
  `,
  host: { class: 'stack' },
})
export class SheetSignals {
  readonly text = input.required<string>();

  protected readonly signals = computed(() => sheetSignals(this.text()));
}
