import { Component, computed, inject, input } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { listCarryOvers } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { keepFresh } from '@web/platform/kept-fresh';
import { Live } from '@web/platform/live';

/** What was brought here from conversations; nothing is drawn where nothing was. */
@Component({
  selector: 'sessions-brought',
  imports: [RouterLink],
  template: `
    @if (lines().length > 0) {
      <section class="paper pad" aria-labelledby="sessions-brought">
        <h2 id="sessions-brought" class="sessions__h2">Brought from conversations</h2>
        <ul class="sessions__brought">
          @for (line of lines(); track line.threadId) {
            <li>
              <a [routerLink]="['/cohorts', cohortId(), 'conversations', line.threadId]">{{ line.title }}</a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  host: { class: 'block' },
})
export class Brought {
  readonly cohortId = input.required<string>();
  readonly sessionId = input.required<string>();

  private readonly list = inject(ApiClient).resource(listCarryOvers, () => ({
    params: { cohortId: this.cohortId(), sessionId: this.sessionId() },
  }));
  protected readonly lines = computed(() => (this.list.hasValue() ? this.list.value().items : []));

  constructor() {
    const live = inject(Live);
    live.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event.kind === 'thread' && event.cohortId === this.cohortId()) this.list.reload();
    });
    keepFresh(this.list);
  }
}
