import { Component, input, output } from '@angular/core';
import { EmptyState } from './empty-state';
import { MarginRow } from './margin-row';

/** One that was deleted, and until when it is there. */
export interface DeletedLine {
  readonly id: string;
  /** What it is, where things of several kinds stand together. */
  readonly kind?: string | undefined;
  readonly name: string;
  readonly day: string;
  readonly goes: string;
}

/** What was deleted and can be brought back: when, until when, and what does not come or go with it. */
@Component({
  selector: 'ui-deleted-list',
  imports: [EmptyState, MarginRow],
  template: `
    @for (line of lines(); track line.id) {
      <ui-margin-row [label]="line.kind ?? 'Deleted'" [note]="line.kind ? 'deleted ' + line.day : line.day">
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
  readonly lines = input.required<readonly DeletedLine[]>();
  /** One sentence on what stays as it is. */
  readonly stays = input('');
  readonly broughtBack = output<string>();
}
