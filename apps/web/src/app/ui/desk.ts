import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';
import type { WayBack } from './page';
import { type Audience, SeenBy } from './seen-by';

/**
 * A page for writing and deciding, without contents. Its route says `data: { frame: 'desk' }`.
 * Slots: `[saved]` for the saved state, `[aside]` beside the page (name it), `[acts]` for the bar at the foot.
 */
@Component({
  selector: 'ui-desk',
  imports: [Icon, RouterLink, SeenBy],
  template: `
    <header class="desk__bar">
      <a class="btn btn--quiet desk__back" [routerLink]="back().link"
        ><ui-icon name="arrow-left" />{{ back().label }}</a
      >
      <span class="desk__title">{{ title() }}</span>
      <div class="desk__state">
        <ng-content select="[saved]" />
      </div>
    </header>
    <div class="desk__body">
      <main id="main" class="page page--sheet">
        <div class="row row--head">
          <div class="margin"><ui-seen-by [audience]="audience()" /></div>
          <div class="head">
            <h1 tabindex="-1" [class.display]="display()">{{ heading() }}</h1>
            @if (lead()) {
              <p class="lead head__lead">{{ lead() }}</p>
            }
          </div>
        </div>
        <div class="page__body"><ng-content /></div>
      </main>
      @if (asideLabel()) {
        <aside class="side" [attr.aria-label]="asideLabel()"><ng-content select="[aside]" /></aside>
      }
    </div>
    <footer class="desk__acts"><ng-content select="[acts]" /></footer>
  `,
  host: { class: 'desk', '[class.desk--aside]': 'asideLabel() !== ""', '[class.desk--aside-first]': 'asideFirst()' },
})
export class Desk {
  /** In the bar: "New debrief". */
  readonly title = input.required<string>();
  /** The page's own heading: "A process has ended." */
  readonly heading = input.required<string>();
  readonly lead = input('');
  readonly back = input.required<WayBack>();
  readonly audience = input.required<Audience>();
  readonly display = input(false);
  readonly asideLabel = input('');
  /** On the phone the aside stands above the page: her setback plan on a hard day. */
  readonly asideFirst = input(false);
}
