import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Deed } from '@web/platform/deed';
import { Cover } from '@web/ui/cover';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { PasswordField } from '@web/ui/password-field';
import { addressToken } from './address-token';
import { CredentialsStore } from './credentials-store';
import { DoorStore } from './door-store';
import { passwordHelp } from './password-help';

/** Asks for a link, and with the link sets a new password. */
@Component({
  selector: 'accounts-password-reset-page',
  imports: [Cover, Field, FieldControl, Form, FormProblem, PasswordField, RouterLink],
  providers: [CredentialsStore, DoorStore],
  templateUrl: './password-reset-page.html',
})
export default class PasswordResetPage {
  private readonly credentials = inject(CredentialsStore);
  protected readonly door = inject(DoorStore);
  protected readonly token = addressToken();
  protected readonly deed = new Deed();
  protected readonly passwordHelp = passwordHelp;
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly asked = signal(false);

  protected async ask(): Promise<void> {
    this.asked.set(await this.deed.run(() => this.credentials.askForReset(this.email())));
  }

  protected async choose(): Promise<void> {
    await this.deed.run(() => this.credentials.reset(this.token(), this.password()));
  }
}
