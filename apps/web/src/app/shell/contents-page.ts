import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { CohortChoice } from './cohort-choice';
import { HouseContents } from './house-contents';

/** The contents as a page: on the phone, where no list stands at the left, everything is found from here. */
@Component({
  selector: 'contents-page',
  imports: [CohortChoice, MarginRow, Page, RouterLink],
  template: `
    <ui-page [heading]="heading()" [lead]="house.standing()" [audience]="onlyYou">
      <ui-margin-row><app-cohort-choice /></ui-margin-row>
      @for (group of groups(); track group.heading) {
        <ui-margin-row [label]="group.heading" [note]="group.note ?? ''" [heading]="true">
          <ul class="contents__list">
            @for (entry of group.entries; track entry.link) {
              <li>
                <a [routerLink]="entry.link">{{ entry.label }}</a>
              </li>
            }
          </ul>
        </ui-margin-row>
      }
      <ui-margin-row label="You" [heading]="true">
        <ul class="contents__list">
          @if (house.officeToo()) {
            <li><a routerLink="/admin">Programme office</a></li>
          }
          <li><a routerLink="/profile">Name, password, sign-out</a></li>
        </ul>
      </ui-margin-row>
    </ui-page>
  `,
})
export default class ContentsPage {
  private readonly session = inject(SessionStore);
  protected readonly house = inject(HouseContents);
  protected readonly onlyYou = onlyYou;
  protected readonly heading = computed(() => {
    const role = this.session.role();
    return role === 'coach' || role === 'admin' ? 'Contents' : 'Notebook';
  });
  /** What has a heading of its own; the first page is a tap away in the bar. */
  protected readonly groups = computed(() =>
    this.house.contents().groups.filter(({ heading }) => heading !== undefined),
  );
}
