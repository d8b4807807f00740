import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@web/ui/empty-state';
import { onlyYou } from '@web/ui/seen-by';
import { Page } from '@web/ui/page';

/** No such page, or none for her; the two are not told apart. */
@Component({
  selector: 'app-not-found',
  imports: [EmptyState, Page, RouterLink],
  template: `
    <ui-page heading="Not here" [audience]="onlyYou">
      <div class="row">
        <div class="margin"></div>
        <ui-empty-state text="We cannot find this page. It may have been taken back by its writer.">
          <a class="btn" routerLink="/">To the first page</a>
        </ui-empty-state>
      </div>
    </ui-page>
  `,
})
export default class NotFound {
  protected readonly onlyYou = onlyYou;
}
