import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type IsActiveMatchOptions, NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { filter } from 'rxjs';
import { SessionStore } from '@web/platform/session-store';
import { Icon } from '@web/ui/icon';
import { PersonMark } from '@web/ui/person-mark';
import { CohortChoice } from './cohort-choice';
import { HouseContents } from './house-contents';
import { TabBar } from './tab-bar';

const anyQuery = { queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' } as const;

/** The contents list at the left, and the tab bar on the phone: only her own pages. */
@Component({
  selector: 'app-contents',
  imports: [CohortChoice, Icon, PersonMark, RouterLink, RouterLinkActive, TabBar],
  templateUrl: './contents.html',
  host: { class: 'contents' },
})
export class ContentsList {
  private readonly session = inject(SessionStore);
  protected readonly house = inject(HouseContents);

  protected readonly me = this.session.me;
  protected readonly place = this.session.enrolment;
  protected readonly contents = this.house.contents;
  /** To what a list is narrowed stands in the address, too; it stays the same page. */
  protected readonly exact: IsActiveMatchOptions = { ...anyQuery, paths: 'exact' };
  protected readonly inexact: IsActiveMatchOptions = { ...anyQuery, paths: 'subset' };

  constructor() {
    const ends = inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd));
    ends.pipe(takeUntilDestroyed()).subscribe((event) => this.house.lookAgain(event.urlAfterRedirects));
  }
}
