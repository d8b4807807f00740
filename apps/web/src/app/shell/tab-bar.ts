import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@web/ui/icon';
import type { Entry } from './contents-list';

/** The phone's bar: at most five pages, each with a word. */
@Component({
  selector: 'app-tab-bar',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav class="tabbar" aria-label="Main">
      @for (entry of entries(); track entry.link) {
        <a
          [routerLink]="entry.link"
          routerLinkActive
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: !entry.below }"
        >
          @if (entry.icon) {
            <ui-icon [name]="entry.icon" />
          }
          {{ entry.label }}
        </a>
      }
    </nav>
  `,
})
export class TabBar {
  readonly entries = input.required<readonly Entry[]>();
}
