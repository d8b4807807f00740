import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Deed } from '@web/platform/deed';
import { Cover } from '@web/ui/cover';
import { FormProblem } from '@web/ui/form-problem';
import { addressToken } from './address-token';
import { DoorStore } from './door-store';
import { LinksStore } from './links-store';

/** Where a mailed link leads. It is used by a press, so that a mail scanner that opens links does not use it up. */
@Component({
  selector: 'accounts-link-page',
  imports: [Cover, FormProblem, RouterLink],
  providers: [DoorStore, LinksStore],
  template: `
    <ui-cover heading="Sign in" [programme]="door.name()" [line]="door.line()">
      <div class="stack">
        @if (token()) {
          <p class="help">Your link is here. One press, and you are in.</p>
          <ui-form-problem [text]="deed.text()" />
          <button type="button" class="btn btn--fill btn--wide" (click)="goIn()">Go in</button>
        } @else {
          <p class="help">This link is not complete. Please open it from the mail once more, or ask for a new one.</p>
        }
        <a class="link" routerLink="/sign-in">Ask for a new link</a>
      </div>
    </ui-cover>
  `,
})
export default class LinkPage {
  private readonly links = inject(LinksStore);
  protected readonly door = inject(DoorStore);
  protected readonly token = addressToken();
  protected readonly deed = new Deed();

  protected async goIn(): Promise<void> {
    await this.deed.run(() => this.links.redeem(this.token()));
  }
}
