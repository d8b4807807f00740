import { Component, computed, inject } from '@angular/core';
import { type DeletedDebrief, listDeletedDebriefs, restoreDebrief } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { DeletedThings } from '@web/platform/deleted-things';
import { problemText } from '@web/platform/problem';
import { DeletedList } from '@web/ui/deleted-list';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';

/** What she deleted in the last thirty days, each to be brought back. */
@Component({
  imports: [DeletedList, Failure, LoadingLines, Page],
  template: `
    <ui-page heading="Deleted" [audience]="onlyYou" [back]="{ label: 'Debriefs', link: '/debriefs' }">
      @if (things.lines(); as lines) {
        <ui-deleted-list
          [lines]="lines"
          stays="What was shared of it stays taken back."
          (broughtBack)="things.bringBack($event)"
        />
      } @else if (failure(); as text) {
        <ui-failure [text]="text" (again)="deleted.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class DeletedPage {
  private readonly api = inject(ApiClient);

  protected readonly onlyYou = onlyYou;
  protected readonly deleted = this.api.resource(listDeletedDebriefs, () => ({}));
  protected readonly failure = computed(() => problemText(this.deleted.error()));
  protected readonly things = new DeletedThings({
    things: () => (this.deleted.hasValue() ? this.deleted.value().items.map(named) : undefined),
    restore: (debriefId) => this.api.call(restoreDebrief, { params: { debriefId } }),
    place: (id) => ({ link: ['/debriefs', id] }),
  });
}

function named(debrief: DeletedDebrief) {
  return { ...debrief, name: debrief.process || 'A debrief' };
}
