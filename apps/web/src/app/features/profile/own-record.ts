import { Component, computed, inject, input } from '@angular/core';
import { listMyAuditEvents, type OwnAuditEventView } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { PagedList } from '@web/platform/paged-list';
import { clock, nearDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { ownSentenceFor } from './own-record-sentences';

/** What the record of access holds of her; looked up when she asks for it. */
@Component({
  selector: 'profile-own-record',
  imports: [Failure, GoesOn, LoadingLines],
  template: `
    <div class="stack">
      <p class="help">
        What you and others did to your account, your places and what you share, and who came to coach where you are. No
        content is kept there, and nothing of what you share without a name.
      </p>
      @if (list.loaded()) {
        <ul class="profile-record" aria-label="What is on record of you">
          @for (row of rows(); track row.id) {
            <li>
              {{ row.sentence }}<span class="meta profile-seen">{{ row.when }}</span>
            </li>
          } @empty {
            <li>Nothing is on record of you.</li>
          }
        </ul>
      }
      @if (list.looking.text()) {
        <ui-failure [text]="list.looking.text()" (again)="look()" />
      } @else if (list.looking.busy()) {
        <ui-loading-lines />
      }
      @if (!list.looking.text() && (!list.loaded() || list.goesOn())) {
        <div class="line">
          <button uiGoesOn type="button" class="btn" (click)="look()">
            {{ list.loaded() ? 'Earlier ones' : 'See what is on record' }}
          </button>
        </div>
      }
    </div>
  `,
})
export class OwnRecord {
  readonly timeZone = input.required<string>();
  private readonly api = inject(ApiClient);

  protected readonly list = new PagedList<OwnAuditEventView>((cursor) =>
    this.api.call(listMyAuditEvents, { query: { cursor } }),
  );
  protected readonly rows = computed(() =>
    this.list.items().map((event) => ({
      id: event.id,
      sentence: ownSentenceFor(event),
      when: `${nearDay(event.at, this.timeZone())}, ${clock(event.at, this.timeZone())}`,
    })),
  );

  protected async look(): Promise<void> {
    await (this.list.loaded() ? this.list.more() : this.list.begin());
  }
}
