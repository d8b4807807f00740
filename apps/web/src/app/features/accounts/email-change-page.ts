import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Deed } from '@web/platform/deed';
import { Cover } from '@web/ui/cover';
import { FormProblem } from '@web/ui/form-problem';
import { addressToken } from './address-token';
import { CredentialsStore } from './credentials-store';
import { DoorStore } from './door-store';

/** Confirms a new address by the link that was mailed to it. */
@Component({
  selector: 'accounts-email-change-page',
  imports: [Cover, FormProblem, RouterLink],
  providers: [CredentialsStore, DoorStore],
  template: `
    <ui-cover heading="Your new address" [programme]="door.name()" [line]="door.line()">
      <div class="stack">
        <div aria-live="polite">
          @if (confirmed()) {
            <p class="lead">Confirmed. From now on we write to this address, and you sign in with it.</p>
          }
        </div>
        @if (confirmed()) {
          <a class="btn btn--fill btn--wide" routerLink="/">Go on</a>
        } @else if (token()) {
          <p class="help">With one press this address is yours here. The old one gets a last mail that says so.</p>
          <ui-form-problem [text]="deed.text()" />
          <button type="button" class="btn btn--fill btn--wide" (click)="confirm()">Confirm this address</button>
        } @else {
          <p class="help">This link is not complete. Please open it from the mail once more.</p>
          <a class="link" routerLink="/">To the first page</a>
        }
      </div>
    </ui-cover>
  `,
})
export default class EmailChangePage {
  private readonly credentials = inject(CredentialsStore);
  protected readonly door = inject(DoorStore);
  protected readonly token = addressToken();
  protected readonly deed = new Deed();
  protected readonly confirmed = signal(false);

  protected async confirm(): Promise<void> {
    this.confirmed.set(await this.deed.run(() => this.credentials.confirmAddress(this.token())));
  }
}
