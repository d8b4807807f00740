import { Component, computed, input, output } from '@angular/core';
import type { SignInSessionView } from '@accelerator/contracts';
import { clock, nearDay } from '@web/platform/times';

/** Where she is signed in. */
@Component({
  selector: 'profile-browser-list',
  template: `
    <ul class="profile-browsers">
      @for (row of rows(); track row.id) {
        <li class="split">
          <span
            >{{ row.device }}<span class="meta profile-seen">{{ row.seen }}</span></span
          >
          @if (!row.current) {
            <button type="button" class="btn btn--s" (click)="left.emit(row.id)">
              Sign out<span class="vh">: {{ row.device }}, {{ row.seen }}</span>
            </button>
          }
        </li>
      }
    </ul>
  `,
})
export class BrowserList {
  readonly browsers = input.required<readonly SignInSessionView[]>();
  readonly timeZone = input.required<string>();
  readonly left = output<string>();

  protected readonly rows = computed(() =>
    this.browsers().map(({ id, device, current, lastSeenAt }) => ({
      id,
      device,
      current,
      seen: current
        ? 'This one, now'
        : `Last here: ${nearDay(lastSeenAt, this.timeZone())}, ${clock(lastSeenAt, this.timeZone())}`,
    })),
  );
}
