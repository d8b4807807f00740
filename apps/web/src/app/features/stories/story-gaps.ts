import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { storyLimits, type StoryView } from '@accelerator/contracts';
import { SessionStore } from '@web/platform/session-store';
import { dayIn } from '@web/platform/times';
import { areasWithout, isUnused, isWithoutNumber, isWorn } from './story-words';

/** So many areas are named at once; the others are folded. */
const named = 8;

/** Under the stories: what was not told of late, what was told often, what has no number, and where there is none. No figure of merit. */
@Component({
  selector: 'stories-gaps',
  imports: [RouterLink],
  template: `
    <div class="stories__gaps noprint">
      @for (list of lists(); track list.label) {
        <section>
          <h3 class="label">{{ list.label }}</h3>
          <ul>
            @for (one of list.stories; track one.id) {
              <li>
                <a [routerLink]="['/brag-file', one.id]">{{ one.title }}</a>
              </li>
            }
          </ul>
        </section>
      }
      @if (areas().length > 0) {
        <section>
          <h3 class="label">No story yet for</h3>
          <p class="help">{{ areas().slice(0, named).join(', ') }}.</p>
          @if (areas().length > named) {
            <details>
              <summary>And {{ areas().length - named }} more</summary>
              <p class="help">{{ areas().slice(named).join(', ') }}.</p>
            </details>
          }
        </section>
      }
    </div>
  `,
})
export class StoryGaps {
  /** All of hers that are kept. */
  readonly stories = input.required<readonly StoryView[]>();

  private readonly today = dayIn(new Date().toISOString(), inject(SessionStore).timeZone());
  protected readonly named = named;
  protected readonly lists = computed(() =>
    [
      { label: 'Not told yet', stories: this.stories().filter(({ tellings }) => tellings.length === 0) },
      {
        label: `Not told for ${storyLimits.unusedDays} days`,
        stories: this.stories().filter((one) => this.isLeft(one)),
      },
      { label: 'Told in many places', stories: this.stories().filter(isWorn) },
      { label: 'No number yet', stories: this.stories().filter(isWithoutNumber) },
    ].filter(({ stories }) => stories.length > 0),
  );
  protected readonly areas = computed(() => areasWithout(this.stories()));

  private isLeft(story: StoryView): boolean {
    return story.tellings.length > 0 && isUnused(story, this.today);
  }
}
