import { Component, computed, input, output } from '@angular/core';
import type { AgendaState, SessionView } from '@accelerator/contracts';

/** One step along the agenda. */
export interface WalkStep {
  readonly itemId: string;
  readonly state: AgendaState;
}

/** Holding the meeting: where it is in large type, and the next step under the thumb. Coaches only. */
@Component({
  selector: 'sessions-walk',
  template: `
    <section class="paper sessions__walk" aria-labelledby="walk-heading">
      <h2 id="walk-heading" class="meta">{{ begun() ? 'Now' : 'Holding the meeting' }}</h2>
      <div role="status">
        <p class="sessions__now">{{ now()?.title ?? (next() ? 'Not begun' : 'All parts are done') }}</p>
        @if (now(); as part) {
          <p class="help">{{ part.minutes }} minutes. {{ part.notes }}</p>
        }
      </div>
      @if (next(); as part) {
        <div class="sessions__steps">
          <button type="button" class="btn btn--fill" (click)="go(part.id, 'running')">
            {{ now() ? 'Next' : 'Begin' }}: {{ part.title }}
          </button>
          <button type="button" class="btn" (click)="go(part.id, 'skipped')">Leave out: {{ part.title }}</button>
        </div>
      } @else if (now(); as part) {
        <div class="sessions__steps">
          <button type="button" class="btn btn--fill" (click)="go(part.id, 'done')">Done: {{ part.title }}</button>
        </div>
      }
      <div class="line sessions__end">
        @if (former(); as part) {
          <button type="button" class="btn btn--quiet" (click)="go(part.id, 'running')">
            Back to: {{ part.title }}
          </button>
        }
        @if (begun()) {
          <button type="button" class="btn" (click)="end.emit()">End the session</button>
        }
      </div>
    </section>
  `,
  host: { class: 'block' },
})
export class MeetingWalk {
  readonly session = input.required<SessionView>();
  readonly walk = output<WalkStep>();
  readonly end = output();

  protected readonly begun = computed(
    () => this.session().state === 'live' || this.agenda().some(({ state }) => state !== 'waiting'),
  );
  protected readonly now = computed(() => this.agenda().find(({ state }) => state === 'running' || state === 'over'));
  protected readonly next = computed(() => this.agenda().find(({ state }) => state === 'waiting'));
  /** The part before this one, to go back to. */
  protected readonly former = computed(() => {
    const now = this.now();
    const before = now ? this.agenda().slice(0, this.agenda().indexOf(now)) : this.agenda();
    return before.findLast(({ state }) => state === 'done' || state === 'skipped');
  });

  private readonly agenda = computed(() => this.session().agenda);

  protected go(itemId: string, state: AgendaState): void {
    this.walk.emit({ itemId, state });
  }
}
