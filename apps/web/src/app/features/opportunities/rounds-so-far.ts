import { Component, computed, input } from '@angular/core';
import { type RoundView, stages } from '@accelerator/contracts';
import { roundDay } from './opportunity-facts';

/** How far a process has come, round by round in order; those to come stand out. */
@Component({
  selector: 'opportunities-so-far',
  template: `
    <h2>So far</h2>
    <ol class="opportunities__stages">
      @for (one of lines(); track one.id) {
        <li [class.opportunities__now]="one.planned">
          <span
            >{{ one.stage }}<small>{{ one.when }}{{ one.planned ? ', planned' : '' }}</small></span
          >
        </li>
      } @empty {
        <li><span>No round noted yet</span></li>
      }
    </ol>
  `,
  host: { class: 'block' },
})
export class RoundsSoFar {
  readonly rounds = input.required<readonly Pick<RoundView, 'id' | 'stage' | 'onDate' | 'atTime'>[]>();
  /** The day where she is. */
  readonly today = input.required<string>();

  protected readonly lines = computed(() =>
    this.rounds().map((round) => ({
      id: round.id,
      stage: stages[round.stage],
      when: roundDay(round, this.today()),
      planned: round.onDate >= this.today(),
    })),
  );
}
