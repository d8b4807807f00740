import { Component, input, output, signal } from '@angular/core';
import type { Deed } from '@web/platform/deed';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { PasswordField } from '@web/ui/password-field';

/** Sets or changes the password. */
@Component({
  selector: 'profile-password-form',
  imports: [Form, FormProblem, PasswordField],
  template: `
    <form uiForm class="stack" [failed]="deed().problem()" [busy]="deed().busy()" (sent)="send()">
      @if (hasPassword()) {
        <ui-password-field label="Password now" [error]="deed().at('currentPassword')" [(value)]="current" />
      } @else {
        <p class="help">You have none: you come in by a link that we send. With a password you need not wait for it.</p>
      }
      <input
        class="vh"
        type="email"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
        [value]="email()"
      />
      <ui-password-field
        label="New password"
        help="15 characters or more; a short sentence works well. Pasting is fine. Nothing that is tried first, such as your name."
        [fresh]="true"
        [error]="deed().at('password')"
        [(value)]="next"
      />
      <ui-form-problem [text]="deed().text()" />
      <p class="help">You stay signed in here and are signed out everywhere else.</p>
      <button class="btn">{{ hasPassword() ? 'Change the password' : 'Set the password' }}</button>
    </form>
  `,
})
export class PasswordForm {
  readonly email = input.required<string>();
  readonly hasPassword = input.required<boolean>();
  readonly deed = input.required<Deed>();
  readonly chosen = output<{ password: string; currentPassword?: string }>();

  protected readonly current = signal('');
  protected readonly next = signal('');

  /** It is changed. */
  empty(): void {
    this.current.set('');
    this.next.set('');
  }

  protected send(): void {
    const [password, currentPassword] = [this.next(), this.current()];
    this.chosen.emit(this.hasPassword() ? { password, currentPassword } : { password });
  }
}
