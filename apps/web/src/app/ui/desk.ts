import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';
import type { WayBack } from './page';
import { type Audience, SeenBy } from './seen-by';

/**
 * A page for writing and deciding, without contents. Its route says `data: { frame: 'desk' }`.
 * Slots: `[saved]` for the saved state, `[seen]` for who else sees something of it, `[steps]` under the bar, `[aside]` beside the page (name it), `[acts]` for the
 * bar at the foot. On the room's ground lie sheets as others see them: no margin, and the steps say where she is.
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
        @if (seenInBar()) {
          <ui-seen-by [audience]="audience()" />
        }
      </div>
    </header>
    <ng-content select="[steps]" />
    <div class="desk__body">
      <main id="main" class="page" [class.page--sheet]="ground() === 'paper'">
        @if (ground() === 'room') {
          <h1 class="vh" tabindex="-1">{{ heading() }}</h1>
        } @else {
          <div class="row row--head">
            <div class="margin">
              @if (!seenInBar()) {
                <ui-seen-by [audience]="audience()" />
              }
            </div>
            <div class="head">
              @if (facts()) {
                <p class="meta">{{ facts() }}</p>
              }
              <h1 tabindex="-1" [class.display]="display()">{{ heading() }}</h1>
              @if (lead()) {
                <p class="lead head__lead">{{ lead() }}</p>
              }
              <ng-content select="[seen]" />
            </div>
          </div>
        }
        <div class="page__body"><ng-content /></div>
      </main>
      @if (asideLabel()) {
        <aside class="side" [attr.aria-label]="asideLabel()"><ng-content select="[aside]" /></aside>
      }
    </div>
    <footer class="desk__acts"><ng-content select="[acts]" /></footer>
  `,
  host: {
    class: 'desk',
    '[class.desk--aside]': 'asideLabel() !== ""',
    '[class.desk--aside-first]': 'asideFirst()',
    '[class.desk--room]': 'ground() === "room"',
  },
})
export class Desk {
  /** In the bar: "New debrief". */
  readonly title = input.required<string>();
  /** The page's own heading: "A process has ended." */
  readonly heading = input.required<string>();
  readonly lead = input('');
  /** A line above the heading: of what the page is. */
  readonly facts = input('');
  readonly ground = input<'paper' | 'room'>('paper');
  readonly back = input.required<WayBack>();
  readonly audience = input.required<Audience>();
  /** Who sees it stands in the bar: the margin holds something else. */
  readonly seenInBar = input(false);
  readonly display = input(false);
  readonly asideLabel = input('');
  /** On the phone the aside stands above the page: her setback plan on a hard day. */
  readonly asideFirst = input(false);
}
