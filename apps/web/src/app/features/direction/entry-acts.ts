import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { KeptSource } from '@accelerator/contracts';

/** Under each entry: where it came from, and what may be done with it. Further deeds stand inside as content. */
@Component({
  selector: 'direction-acts',
  imports: [RouterLink],
  template: `
    @if (sources().length > 0) {
      <p class="meta">
        From
        @for (from of sources(); track from.debriefId) {
          <a [routerLink]="['/debriefs', from.debriefId]">{{ from.process || 'a debrief' }}</a>{{ $last ? '' : ', ' }}
        }
      </p>
    }
    <div class="line">
      @if (archived()) {
        <button type="button" class="link" (click)="takenBack.emit()">
          Take it back<span class="vh">: {{ words() }}</span>
        </button>
      } @else {
        <button type="button" class="link" (click)="changed.emit()">
          Change<span class="vh">: {{ words() }}</span>
        </button>
        <button type="button" class="link" (click)="putAway.emit()">
          Put away<span class="vh">: {{ words() }}</span>
        </button>
        <ng-content />
      }
    </div>
  `,
  host: { class: 'block' },
})
export class EntryActs {
  readonly words = input.required<string>();
  readonly sources = input.required<readonly NonNullable<KeptSource>[]>();
  readonly archived = input.required<boolean>();
  readonly changed = output();
  readonly putAway = output();
  readonly takenBack = output();
}
