import { Component, computed, inject } from '@angular/core';
import { type DeletedOpportunity, listDeletedOpportunities, restoreOpportunity } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { DeletedThings } from '@web/platform/deleted-things';
import { problemText } from '@web/platform/problem';
import { DeletedList } from '@web/ui/deleted-list';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';

/** The processes that she deleted in the last thirty days, each to be brought back. */
@Component({
  imports: [DeletedList, Failure, LoadingLines, Page],
  template: `
    <ui-page heading="Deleted" [audience]="onlyYou" [back]="{ label: 'Opportunities', link: '/opportunities' }">
      @if (things.lines(); as lines) {
        <ui-deleted-list
          [lines]="lines"
          stays="Its debriefs are still there."
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
  protected readonly deleted = this.api.resource(listDeletedOpportunities, () => ({}));
  protected readonly failure = computed(() => problemText(this.deleted.error()));
  protected readonly things = new DeletedThings({
    things: () => (this.deleted.hasValue() ? this.deleted.value().items.map(named) : undefined),
    restore: (opportunityId) => this.api.call(restoreOpportunity, { params: { opportunityId } }),
    place: (id) => ({ link: ['/opportunities', id] }),
  });
}

function named(process: DeletedOpportunity) {
  return { ...process, name: [process.roleTitle, process.organisationName].filter(Boolean).join(', ') };
}
