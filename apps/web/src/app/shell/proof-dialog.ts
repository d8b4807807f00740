import { Component, computed, inject, signal } from '@angular/core';
import { proveMe, requestSignInLink } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { Proof } from '@web/platform/proof';
import { SessionStore } from '@web/platform/session-store';
import { Dialog } from '@web/ui/dialog';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { PasswordField } from '@web/ui/password-field';

/** Before something grave: the password once more, or a new link. What she was about to do waits behind it. */
@Component({
  selector: 'app-proof-dialog',
  imports: [Dialog, Form, FormProblem, PasswordField],
  template: `
    <ui-dialog heading="Is it you?" [open]="true" (openChange)="proof.end(false)">
      <div class="stack">
        @if (byLink()) {
          <p>
            You signed in a while ago, and this is worth a second look. We send a link to {{ email() }}: open it in this
            browser, then come back here.
          </p>
          <ui-form-problem [text]="posting.text()" />
          @if (posted()) {
            <p role="status">The link is on its way. It works for 15 minutes.</p>
            <p>
              <button type="button" class="btn btn--fill" (click)="proof.end(true)">I have opened it, go on</button>
            </p>
          } @else {
            <p>
              <button type="button" class="btn btn--fill" [disabled]="posting.busy()" (click)="post()">
                Send me the link
              </button>
            </p>
          }
        } @else {
          <p>You signed in a while ago, and this is worth a second look. Nothing has been changed yet.</p>
          <form uiForm class="stack" [failed]="proving.problem()" [busy]="proving.busy()" (sent)="show()">
            <input
              class="vh"
              type="email"
              autocomplete="username"
              tabindex="-1"
              aria-hidden="true"
              readonly
              [value]="email()"
            />
            <ui-password-field label="Your password" [error]="proving.at('password')" [(value)]="password" />
            <ui-form-problem [text]="proving.text()" />
            <p class="split">
              <button class="btn btn--fill">Go on</button>
              <button type="button" class="link" (click)="byLink.set(true)">Send me a link instead</button>
            </p>
          </form>
        }
      </div>
    </ui-dialog>
  `,
})
export class ProofDialog {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  protected readonly proof = inject(Proof);

  protected readonly proving = new Deed();
  protected readonly posting = new Deed();
  protected readonly password = signal('');
  protected readonly posted = signal(false);
  protected readonly email = computed(() => this.session.me()?.email ?? '');
  protected readonly byLink = signal(this.session.me()?.hasPassword === false);

  protected async show(): Promise<void> {
    const body = { password: this.password() };
    if (await this.proving.run(() => this.api.call(proveMe, { body }))) this.proof.end(true);
  }

  protected async post(): Promise<void> {
    const body = { email: this.email() };
    this.posted.set(await this.posting.run(() => this.api.call(requestSignInLink, { body })));
  }
}
