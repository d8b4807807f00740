import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { listDeletedOpportunities, restoreOpportunity } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';

/** The processes that she deleted in the last thirty days, each to be brought back. */
@Component({
  imports: [EmptyState, Failure, LoadingLines, MarginRow, Page],
  template: `
    <ui-page heading="Deleted" [audience]="onlyYou" [back]="{ label: 'Opportunities', link: '/opportunities' }">
      @if (deleted.hasValue()) {
        @for (line of lines(); track line.id) {
          <ui-margin-row label="Deleted" [note]="line.day">
            <h2 class="entry">{{ line.process }}</h2>
            <p class="help">It goes for good on {{ line.goes }}. Its debriefs are still there.</p>
            <button type="button" class="btn btn--s" (click)="bringBack(line.id)">
              Bring it back<span class="vh">: {{ line.process }}</span>
            </button>
          </ui-margin-row>
        } @empty {
          <ui-margin-row><ui-empty-state text="Nothing was deleted in the last thirty days." /></ui-margin-row>
        }
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
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly zone = inject(SessionStore).timeZone;

  protected readonly onlyYou = onlyYou;
  protected readonly deleted = this.api.resource(listDeletedOpportunities, () => ({}));
  protected readonly failure = computed(() => problemText(this.deleted.error()));
  protected readonly lines = computed(() =>
    (this.deleted.hasValue() ? this.deleted.value().items : []).map(
      ({ id, roleTitle, organisationName, deletedAt, goesAt }) => ({
        id,
        process: [roleTitle, organisationName].filter(Boolean).join(', '),
        day: longDay(deletedAt, this.zone()),
        goes: longDay(goesAt, this.zone()),
      }),
    ),
  );

  protected async bringBack(opportunityId: string): Promise<void> {
    try {
      await this.api.call(restoreOpportunity, { params: { opportunityId } });
      this.notices.say('It is back.');
      await this.router.navigate(['/opportunities', opportunityId]);
    } catch (error) {
      this.notices.say(problemText(error));
    }
  }
}
