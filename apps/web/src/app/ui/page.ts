import { NgTemplateOutlet } from '@angular/common';
import { Component, inject, InjectionToken, input, type Signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';
import { type Audience, SeenBy } from './seen-by';

/** A plain link back to the page above. */
export interface WayBack {
  readonly label: string;
  readonly link: string | readonly unknown[];
}

/** Where the phone's bar leads to the search; the frame says it, null where this person has none. */
export const barSearch = new InjectionToken<Signal<string | null>>('barSearch');

/**
 * A page of the House. `paper` is private: one continuous page with the margin rule; entries are
 * `ui-margin-row`. `room` is shared: a wall on which sheets (`.paper`) lie.
 * Slots: `[actions]` beside the title, `[aside]` for facts about the page.
 */
@Component({
  selector: 'ui-page',
  imports: [Icon, NgTemplateOutlet, RouterLink, SeenBy],
  templateUrl: './page.html',
  host: { class: 'day', '[class.day--aside]': 'asideLabel() !== ""', '[class.day--room]': 'ground() === "room"' },
})
export class Page {
  readonly heading = input.required<string>();
  /** What the phone's bar says; the heading unless stated. */
  readonly shortHeading = input<string>();
  readonly lead = input('');
  readonly ground = input<'paper' | 'room'>('paper');
  readonly audience = input.required<Audience>();
  readonly back = input<WayBack>();
  /** The largest type, for a title that is a sentence or a date. */
  readonly display = input(false);
  /** Tables and overviews: the page side takes the whole width; on paper the entries say so too, with `class="row--wide"`. */
  readonly wide = input(false);
  /** Name of the side panel; without it there is none. */
  readonly asideLabel = input('');
  /** What stands in the side panel of a private page comes from others: it stands on their ground. */
  readonly asideShared = input(false);

  protected readonly search = inject(barSearch, { optional: true });
}
