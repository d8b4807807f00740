import { Component, computed, inject, input } from '@angular/core';
import { MailKind } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { FormProblem } from '@web/ui/form-problem';
import { ProfileStore } from './profile-store';

const kindWords: Readonly<Record<MailKind, string>> = {
  reminder: 'Reminders that you asked for',
  'buddy-line': 'When your buddy has left a line for you',
  'door-open-half-year': 'Half a year after you left a door open, one line about it',
};

/** Which mail she gets; the link at the foot of a mail leads here with its kind. */
@Component({
  selector: 'profile-mail',
  imports: [FormProblem],
  template: `
    <div class="stack">
      @if (asked(); as kind) {
        <p class="line" role="status">
          <span
            ><b>{{ kinds[kind] }}:</b> no more of these?</span
          >
          <button type="button" class="btn btn--s" [disabled]="deed.busy()" (click)="turn(kind, false)">
            Stop this kind
          </button>
        </p>
      }
      @for (kind of order; track kind) {
        <label class="tick">
          <input
            #wanted
            type="checkbox"
            class="check"
            [checked]="!stopped().includes(kind)"
            [disabled]="deed.busy()"
            (change)="turn(kind, wanted.checked)"
          />
          <span>{{ kinds[kind] }}</span>
        </label>
      }
      <ui-form-problem [text]="deed.text()" />
      <p class="help">
        Besides these we write to you for links that you ask for, for changes to your account, for an invitation, and to
        coaches when a member asks for a call. No mail says what anybody wrote. One reminder goes away with “Leave it as
        it is” on Today.
      </p>
    </div>
  `,
  host: { class: 'block' },
})
export class MailChoice {
  private readonly store = inject(ProfileStore);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);
  /** From the address: the kind that a mail asks about. */
  readonly stop = input<string>();

  protected readonly kinds = kindWords;
  protected readonly order = MailKind.options;
  protected readonly deed = new Deed(press);
  protected readonly stopped = computed(() => this.session.me()?.stoppedMail ?? []);
  /** Not asked again once it is so. */
  protected readonly asked = computed(() => {
    const kind = MailKind.safeParse(this.stop()).data;
    return kind !== undefined && !this.stopped().includes(kind) ? kind : null;
  });

  protected async turn(kind: MailKind, wanted: boolean): Promise<void> {
    const others = this.stopped().filter((one) => one !== kind);
    const stoppedMail = wanted ? others : [...others, kind];
    if (!(await this.deed.run(() => this.store.change({ stoppedMail })))) return;
    if (wanted) this.notices.say('These will come.');
    else this.notices.say('No more of these.', () => void this.turn(kind, true));
  }
}
