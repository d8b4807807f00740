import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';
import { EmptyState } from '@web/ui/empty-state';
import { onlyYou } from '@web/ui/seen-by';
import { Page } from '@web/ui/page';
import { LeftHere } from './left-here';

/** No such page, or none for her; the two are not told apart, and she knows whom to ask. */
@Component({
  selector: 'app-not-found',
  imports: [EmptyState, LeftHere, Page, RouterLink],
  template: `
    <ui-page heading="Not here" [audience]="onlyYou">
      <div class="row">
        <div class="margin"></div>
        <ui-empty-state text="We cannot find this page. It may have been taken back by its writer.">
          <p class="help">If you think it should be yours, write to {{ contact() }}.</p>
          <app-left-here />
          <a class="btn" routerLink="/">To the first page</a>
        </ui-empty-state>
      </div>
    </ui-page>
  `,
})
export default class NotFound {
  protected readonly onlyYou = onlyYou;
  private readonly session = inject(SessionStore);
  protected readonly contact = computed(() => this.session.me()?.contactName || 'the programme office');
}
