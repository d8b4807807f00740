import { Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter } from 'rxjs';
import { Icon } from '@web/ui/icon';
import { type Entry, tabAt } from './contents-list';

/** The phone's bar: at most five pages, each with a word; the one that holds the open page is marked. */
@Component({
  selector: 'app-tab-bar',
  imports: [Icon, RouterLink],
  template: `
    <nav class="tabbar" aria-label="Main">
      @for (entry of entries(); track entry.link) {
        <a [routerLink]="entry.link" [attr.aria-current]="entry === current() ? 'page' : null">
          @if (entry.icon) {
            <ui-icon [name]="entry.icon" />
          }
          <span>{{ entry.label }}</span>
        </a>
      }
    </nav>
  `,
})
export class TabBar {
  readonly entries = input.required<readonly Entry[]>();

  private readonly router = inject(Router);
  private readonly url = signal(this.router.url);
  protected readonly current = computed(() => tabAt(this.entries(), this.url()));

  constructor() {
    const ends = this.router.events.pipe(filter((event) => event instanceof NavigationEnd));
    ends.pipe(takeUntilDestroyed()).subscribe((event) => this.url.set(event.urlAfterRedirects));
  }
}
