import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Body, changeMe, changePassword, requestEmailChange } from '@accelerator/contracts';
import { ColourScheme, type Scheme } from '@web/platform/colour-scheme';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';
import type { UnsentText } from '@web/platform/drafts/unsent';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { isSharedComputer } from '@web/platform/shared-computer';
import { longDay } from '@web/platform/times';
import type { Choice } from '@web/ui/choice';
import { Failure } from '@web/ui/failure';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { ToggleGroup } from '@web/ui/toggle-group';
import { BrowserList } from './browser-list';
import { EmailForm } from './email-form';
import { LeavingDialog } from './leaving-dialog';
import { MailChoice } from './mail-choice';
import { NameForm } from './name-form';
import { OwnRecord } from './own-record';
import { PasswordForm } from './password-form';
import { ProfileStore } from './profile-store';

/** Her account, her quiet, and what this device shows and keeps. */
@Component({
  selector: 'profile-page',
  imports: [
    BrowserList,
    EmailForm,
    Failure,
    FormProblem,
    LeavingDialog,
    LoadingLines,
    MailChoice,
    MarginRow,
    NameForm,
    OwnRecord,
    Page,
    PasswordForm,
    RouterLink,
    ToggleGroup,
  ],
  providers: [ProfileStore],
  templateUrl: './profile-page.html',
})
export default class ProfilePage {
  /** `?stop=` of the link at the foot of a mail: its kind stands first. */
  readonly stop = input<string>();
  protected readonly sharedComputer = isSharedComputer();
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private everywhere = false;
  private readonly nameForm = viewChild(NameForm);
  private readonly emailForm = viewChild(EmailForm);
  private readonly passwordForm = viewChild(PasswordForm);
  protected readonly store = inject(ProfileStore);
  protected readonly scheme = inject(ColourScheme);

  protected readonly me = this.session.me;
  protected readonly onlyYou = onlyYou;
  protected readonly naming = new Deed();
  protected readonly moving = new Deed();
  protected readonly locking = new Deed();
  protected readonly quieting = new Deed(press);
  protected readonly leaving = new Deed();
  /** Not empty while she is asked whether to sign out all the same. */
  protected readonly unsent = signal<readonly UnsentText[]>([]);
  protected readonly schemes: readonly Choice<Scheme>[] = [
    { value: 'device', label: 'As the device' },
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
  ];
  protected readonly quietUntil = computed(() => {
    const until = this.session.quiet();
    return until !== null && Date.parse(until) > Date.now() ? longDay(until, this.session.timeZone()) : '';
  });

  protected async save(draft: Body<typeof changeMe>): Promise<void> {
    if (!(await this.naming.run(() => this.store.change(draft)))) return;
    this.nameForm()?.done();
    this.notices.say('Saved.');
  }

  protected async askForEmail(draft: Body<typeof requestEmailChange>): Promise<void> {
    if (!(await this.moving.run(() => this.store.askForEmail(draft)))) return;
    this.emailForm()?.empty();
    this.notices.say(`A link to confirm is on its way to ${draft.email}.`);
  }

  protected async changePassword(draft: Body<typeof changePassword>): Promise<void> {
    if (!(await this.locking.run(() => this.store.changePassword(draft)))) return;
    this.passwordForm()?.empty();
    this.notices.say('Your password is changed. You are signed out everywhere else.');
  }

  protected async beQuiet(days: number): Promise<void> {
    if (!(await this.quieting.run(() => this.store.beQuiet(days)))) return;
    const until = this.quietUntil();
    this.notices.say(until ? `Quiet view is on until ${until}. Everything is still there.` : 'Quiet view is off.');
  }

  protected async end(sessionId: string): Promise<void> {
    if (await this.leaving.run(() => this.store.end(sessionId))) this.notices.say('Signed out there.');
  }

  /** What is still unsent is named first: signing out deletes it on this device. */
  protected async askToSignOut(everywhere: boolean): Promise<void> {
    let unsent: readonly UnsentText[] = [];
    if (!(await this.leaving.run(async () => (unsent = await this.store.unsentTexts())))) return;
    this.everywhere = everywhere;
    if (unsent.length > 0) this.unsent.set(unsent);
    else await this.signOut();
  }

  protected async signOut(): Promise<void> {
    this.unsent.set([]);
    if (await this.leaving.run(() => this.store.signOut(this.everywhere))) await this.router.navigateByUrl('/sign-in');
  }
}
