import { Component, input, output } from '@angular/core';
import { EmptyState } from './empty-state';
import { MarginRow } from './margin-row';

/** What was deleted and can be brought back: when, until when, and what does not come or go with it. */
@Component({
  selector: 'ui-deleted-list',
  imports: [EmptyState, MarginRow],
  template: `
    @for (line of lines(); track line.id) {
      <ui-margin-row label="Deleted" [note]="line.day">
        <h2 class="entry">{{ line.name }}</h2>
        <p class="help">It goes for good on {{ line.goes }}. {{ stays() }}</p>
        <button type="button" class="btn btn--s" (click)="broughtBack.emit(line.id)">
          Bring it back<span class="vh">: {{ line.name }}</span>
        </button>
      </ui-margin-row>
    } @empty {
      <ui-margin-row><ui-empty-state text="Nothing was deleted in the last thirty days." /></ui-margin-row>
    }
  `,
})
export class DeletedList {
  readonly lines = input.required<readonly { id: string; name: string; day: string; goes: string }[]>();
  /** One sentence on what stays as it is. */
  readonly stays = input.required<string>();
  readonly broughtBack = output<string>();
}
