import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProcessLine } from '@accelerator/contracts';

/** Processes with a few words for each; the name opens its debrief, or the process where there is no debrief of it. */
@Component({
  selector: 'patterns-process-lines',
  imports: [RouterLink],
  template: `
    <ul class="patterns__pairs">
      @for (line of linked(); track $index) {
        <li>
          <a class="patterns__label" [routerLink]="line.to">{{ line.process }}</a>
          <span class="meta">{{ line.words }}</span>
        </li>
      }
    </ul>
  `,
})
export class ProcessLines {
  readonly lines = input.required<readonly (ProcessLine & { readonly words: string })[]>();

  protected readonly linked = computed(() =>
    this.lines().map(({ debriefId, opportunityId, process, words }) => ({
      process,
      words,
      to: debriefId === null ? ['/opportunities', opportunityId] : ['/debriefs', debriefId],
    })),
  );
}
