import { Component, input, linkedSignal, output, signal } from '@angular/core';
import type { Deed } from '@web/platform/deed';
import { keptWords } from '@web/platform/kept-words';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { PasswordField } from '@web/ui/password-field';

/** Asks for another address; the link that confirms it goes there. */
@Component({
  selector: 'profile-email-form',
  imports: [Field, FieldControl, Form, FormProblem, PasswordField],
  template: `
    <form uiForm class="stack" [failed]="deed().problem()" [busy]="deed().busy()" (sent)="send()">
      <p class="help">
        We write to {{ email() }}, and you sign in with it. Another address counts once you have confirmed it there; the
        old one is told.
      </p>
      <ui-field label="New e-mail address" [error]="deed().at('email')">
        <input #field uiControl type="email" autocomplete="email" [value]="typed()" (input)="write(field.value)" />
      </ui-field>
      @if (hasPassword()) {
        <ui-password-field label="Your password" [error]="deed().at('currentPassword')" [(value)]="password" />
      }
      <ui-form-problem [text]="deed().text()" />
      <button class="btn">Send the link to confirm</button>
    </form>
  `,
})
export class EmailForm {
  readonly email = input.required<string>();
  readonly hasPassword = input.required<boolean>();
  readonly deed = input.required<Deed>();
  readonly asked = output<{ email: string; currentPassword?: string }>();

  private readonly kept = keptWords<{ email: string }>(() => 'profile address');
  protected readonly typed = linkedSignal(() => this.kept.over({ email: '' }).email);
  protected readonly password = signal('');

  /** The link is on its way. */
  empty(): void {
    this.kept.drop();
    this.typed.set('');
    this.password.set('');
  }

  /** The address stays over a reload; a password never does. */
  protected write(email: string): void {
    this.typed.set(email);
    this.kept.keep({ email });
  }

  protected send(): void {
    const [email, currentPassword] = [this.typed(), this.password()];
    this.asked.emit(this.hasPassword() ? { email, currentPassword } : { email });
  }
}
