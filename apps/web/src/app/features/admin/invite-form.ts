import { Component, input, model, output, signal } from '@angular/core';
import type { InvitationDraft } from '@accelerator/contracts';
import type { Deed } from '@web/platform/deed';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { ToggleGroup } from '@web/ui/toggle-group';

/** Who is to be invited, as typed. */
export interface InviteWords {
  readonly name: string;
  readonly email: string;
}

/** One person, one invitation. The form is emptied by the page once the invitation has gone out. */
@Component({
  selector: 'admin-invite-form',
  imports: [Field, FieldControl, Form, FormProblem, ToggleGroup],
  template: `
    <form uiForm class="stack" [failed]="deed().problem()" [busy]="deed().busy()" (sent)="send()">
      <div class="admin-pair">
        <ui-field label="Name" [error]="deed().at('name')">
          <input
            #typedName
            uiControl
            autocomplete="off"
            [value]="words().name"
            (input)="words.set({ name: typedName.value, email: words().email })"
          />
        </ui-field>
        <ui-field label="E-mail address" [error]="deed().at('email')">
          <input
            #typedEmail
            uiControl
            type="email"
            autocomplete="off"
            [value]="words().email"
            (input)="words.set({ name: words().name, email: typedEmail.value })"
          />
        </ui-field>
      </div>
      <ui-toggle-group legend="Invite as" [choices]="roles" [(value)]="role" />
      <ui-form-problem [text]="deed().text()" />
      <button class="btn btn--fill">Send the invitation</button>
    </form>
  `,
})
export class InviteForm {
  readonly deed = input.required<Deed>();
  readonly words = model.required<InviteWords>();
  readonly invited = output<Omit<InvitationDraft, 'id'>>();

  protected readonly role = signal<InvitationDraft['role'] | null>('member');
  protected readonly roles = [
    { value: 'member', label: 'Member' },
    { value: 'coach', label: 'Coach' },
  ] as const;

  protected send(): void {
    this.invited.emit({ ...this.words(), role: this.role() ?? 'member' });
  }
}
