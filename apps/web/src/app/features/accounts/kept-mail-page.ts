import { Component, computed, inject } from '@angular/core';
import { listKeptMails } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { problemFrom } from '@web/platform/problem';
import { browserZone, clock, nearDay } from '@web/platform/times';
import { Cover } from '@web/ui/cover';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Words } from '@web/ui/words';
import { DoorStore } from './door-store';

/** The mails that were kept instead of sent, in the demo and on one's own machine. Elsewhere there is no such page. */
@Component({
  selector: 'accounts-kept-mail-page',
  imports: [Cover, EmptyState, Failure, LoadingLines, Words],
  providers: [DoorStore],
  template: `
    <ui-cover
      [heading]="absent() ? 'Not here' : 'Kept mail'"
      [programme]="door.name()"
      [line]="door.line()"
      [wide]="true"
    >
      @if (mails.hasValue()) {
        <div class="split">
          <p class="help">No mail leaves this machine. Here is what would have been sent, newest first.</p>
          <button type="button" class="btn btn--s" (click)="mails.reload()">Look again</button>
        </div>
        @for (letter of letters(); track letter.id) {
          <article class="accounts-letter">
            <h2 class="entry">{{ letter.subject }}</h2>
            <p class="meta">To {{ letter.to }}, {{ letter.when }}</p>
            <ui-words class="read-s" [text]="letter.body" />
          </article>
        } @empty {
          <ui-empty-state text="No mail yet." />
        }
      } @else if (absent()) {
        <ui-empty-state text="We cannot find this page. It may have been taken back by its writer." />
      } @else if (failure()) {
        <ui-failure [text]="failure()" (again)="mails.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-cover>
  `,
})
export default class KeptMailPage {
  protected readonly door = inject(DoorStore);
  protected readonly mails = inject(ApiClient).resource(listKeptMails, () => ({}));
  protected readonly absent = computed(() => this.problem()?.code === 'not-found');
  protected readonly failure = computed(() => this.problem()?.text ?? '');
  protected readonly letters = computed(() => {
    const zone = browserZone();
    const items = this.mails.hasValue() ? this.mails.value().items : [];
    return items.map((mail) => ({ ...mail, when: `${nearDay(mail.at, zone)}, ${clock(mail.at, zone)}` }));
  });

  private readonly problem = computed(() => {
    const error = this.mails.error();
    return error === undefined ? undefined : problemFrom(error);
  });
}
