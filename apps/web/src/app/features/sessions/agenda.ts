import { Component, computed, input } from '@angular/core';
import type { AgendaItemView } from '@accelerator/contracts';
import { clock } from '@web/platform/times';

/** The agenda as a sheet: when each part begins, what it is, how long it takes. */
@Component({
  selector: 'sessions-agenda',
  template: `
    @if (rows().length > 0) {
      <h2 class="vh">Agenda</h2>
      <ol class="paper sessions__agenda">
        @for (row of rows(); track row.id) {
          <li
            class="sessions__part"
            [class.is-past]="row.past"
            [class.is-now]="row.now"
            [attr.aria-current]="row.now ? 'step' : null"
          >
            <span class="sessions__time">{{ row.time }}</span>
            <div>
              <p class="sessions__thing">{{ row.title }}</p>
              @if (row.notes) {
                <p class="help sessions__notes">{{ row.notes }}</p>
              }
              @if (row.leader) {
                <p class="meta">With {{ row.leader }}</p>
              }
            </div>
            <span class="sessions__min">{{ row.said }}</span>
          </li>
        }
      </ol>
    } @else {
      <p class="help sessions__agenda-none">No agenda yet.</p>
    }
  `,
  host: { class: 'block' },
})
export class Agenda {
  readonly items = input.required<readonly AgendaItemView[]>();
  readonly zone = input.required<string>();
  /** The meeting is on: where it stands is said. */
  readonly walked = input(false);

  protected readonly rows = computed(() =>
    this.items().map((item) => ({
      ...item,
      time: clock(item.startsAt, this.zone()),
      now: this.walked() && (item.state === 'running' || item.state === 'over'),
      past: this.walked() && (item.state === 'done' || item.state === 'skipped'),
      said: this.walked() ? (stateWords[item.state] ?? `${item.minutes} min`) : `${item.minutes} min`,
    })),
  );
}

const stateWords: Readonly<Partial<Record<AgendaItemView['state'], string>>> = {
  running: 'now',
  over: 'now',
  done: 'done',
  skipped: 'left out',
};
