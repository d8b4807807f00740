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
  /** Where it stands while the meeting is on, and what was done and left out once it is over. */
  readonly walked = input<'on' | 'over' | null>(null);

  protected readonly rows = computed(() =>
    this.items().map((item) => ({
      ...item,
      time: clock(item.startsAt, this.zone()),
      now: this.walked() === 'on' && isRunning(item),
      past: this.walked() === 'on' && (item.state === 'done' || item.state === 'skipped'),
      said: (this.walked() && this.standing(item)) || `${item.minutes} min`,
    })),
  );

  private standing(item: AgendaItemView): string | undefined {
    return isRunning(item) ? (this.walked() === 'on' ? 'now' : 'done') : stateWords[item.state];
  }
}

/** It has begun and nothing after it has; also beyond its minutes. */
function isRunning({ state }: AgendaItemView): boolean {
  return state === 'running' || state === 'over';
}

const stateWords: Readonly<Partial<Record<AgendaItemView['state'], string>>> = {
  done: 'done',
  skipped: 'left out',
};
