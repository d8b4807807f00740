import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { KeptSource } from '@accelerator/contracts';
import { DeleteForGood } from '@web/ui/delete-for-good';

/** Under each entry: where it came from, and what may be done with it. Further deeds stand inside as content. */
@Component({
  selector: 'direction-acts',
  imports: [DeleteForGood, RouterLink],
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
          Put it back in your list<span class="vh">: {{ words() }}</span>
        </button>
        <ui-delete-for-good [about]="words()" [goes]="goes()" (confirmed)="deleted.emit()" />
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
  /** What goes with it when it is deleted for good. */
  readonly goes = input.required<string>();
  readonly changed = output();
  readonly putAway = output();
  readonly takenBack = output();
  readonly deleted = output();
}
