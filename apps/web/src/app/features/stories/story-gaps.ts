import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StoryView } from '@accelerator/contracts';
import { areasWithout, isWorn } from './story-words';

/** So many areas are named; the rest is a number. */
const named = 8;

/** Under the stories: what was never told, what was told often, and where there is none. No figure of merit. */
@Component({
  selector: 'stories-gaps',
  imports: [RouterLink],
  template: `
    <div class="stories__gaps noprint">
      @if (untold().length > 0) {
        <section>
          <h3 class="label">Not told yet</h3>
          <ul>
            @for (one of untold(); track one.id) {
              <li>
                <a [routerLink]="['/brag-file', one.id]">{{ one.title }}</a>
              </li>
            }
          </ul>
        </section>
      }
      @if (worn().length > 0) {
        <section>
          <h3 class="label">Told in many places</h3>
          <ul>
            @for (one of worn(); track one.id) {
              <li>
                <a [routerLink]="['/brag-file', one.id]">{{ one.title }}</a>
              </li>
            }
          </ul>
        </section>
      }
      @if (without()) {
        <section>
          <h3 class="label">No story yet for</h3>
          <p class="help">{{ without() }}</p>
        </section>
      }
    </div>
  `,
})
export class StoryGaps {
  /** All of hers that are kept. */
  readonly stories = input.required<readonly StoryView[]>();

  protected readonly untold = computed(() => this.stories().filter(({ tellings }) => tellings.length === 0));
  protected readonly worn = computed(() => this.stories().filter(isWorn));
  protected readonly without = computed(() => {
    const areas = areasWithout(this.stories());
    const more = areas.length - named;
    return more > 0
      ? `${areas.slice(0, named).join(', ')}, and ${more} more.`
      : `${areas.join(', ')}${areas.length > 0 ? '.' : ''}`;
  });
}
