import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Deed } from '@web/platform/deed';
import { tabWords } from '@web/platform/kept-words';
import { problemFrom } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { browserZone, dayInWords } from '@web/platform/times';
import { Cover } from '@web/ui/cover';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { PasswordField } from '@web/ui/password-field';
import { Words } from '@web/ui/words';
import { ZoneField } from '@web/ui/zone-field';
import { addressToken } from './address-token';
import { DoorStore } from './door-store';
import { InvitationStore } from './invitation-store';
import { passwordHelp } from './password-help';

/** Of somebody who has no account yet. */
interface Newcomer {
  readonly name: string;
  readonly timeZone: string;
}

/** What an invitation offers, the agreement to read first, and taking the place. */
@Component({
  selector: 'accounts-invitation-page',
  imports: [
    Cover,
    Failure,
    Field,
    FieldControl,
    Form,
    FormProblem,
    LoadingLines,
    PasswordField,
    RouterLink,
    Words,
    ZoneField,
  ],
  providers: [DoorStore, InvitationStore],
  templateUrl: './invitation-page.html',
})
export default class InvitationPage {
  private readonly store = inject(InvitationStore);
  private readonly session = inject(SessionStore);
  protected readonly door = inject(DoorStore);
  protected readonly token = addressToken();
  protected readonly offer = this.store.look(this.token);
  protected readonly deed = new Deed();
  protected readonly passwordHelp = passwordHelp;

  /** By the address that was invited: the link itself is a secret, and is kept nowhere. */
  private readonly kept = tabWords<Newcomer>(() => `place of ${this.offer.value()?.email ?? ''}`);
  protected readonly words = linkedSignal<Newcomer>(() => {
    const offered = { name: this.offer.hasValue() ? this.offer.value().name : '', timeZone: browserZone() };
    return this.offer.hasValue() ? this.kept.over(offered) : offered;
  });
  protected readonly password = linkedSignal(() => '');
  protected readonly heading = computed(() =>
    this.offer.hasValue() ? `Your place in ${this.offer.value().cohortName}` : 'Your place',
  );
  /** Who is signed in here, where the place is for another address. */
  protected readonly other = computed(() => {
    const me = this.session.me();
    if (!me || !this.offer.hasValue() || same(me.email, this.offer.value().email)) return '';
    return me.name;
  });
  protected readonly failure = computed(() => {
    const error = this.offer.error();
    if (error === undefined) return '';
    const { code, text } = problemFrom(error);
    return code === 'not-found' || code === 'invalid' ? this.lapsed() : text;
  });
  protected readonly opening = computed(() => {
    if (!this.offer.hasValue()) return '';
    const { invitedBy, role, cohortName, startsOn, coachNames } = this.offer.value();
    const place = role === 'coach' ? 'a coach’s place' : 'a place';
    const company = coachNames.length > 0 ? ` with ${new Intl.ListFormat('en-GB').format(coachNames)}` : '';
    return `${invitedBy} has kept ${place} for you in ${cohortName}. First day: ${dayInWords(startsOn)}${company}.`;
  });
  protected readonly lapsed = computed(() => {
    const contact =
      (this.door.programme.hasValue() && this.door.programme.value().contactName) || 'the programme office';
    return `This invitation is no longer valid. Ask ${contact} for a new one; it takes a minute.`;
  });

  constructor() {
    // without an answer the page is as for nobody
    this.session.load().catch(() => null);
  }

  protected write(change: Partial<Newcomer>): void {
    this.words.update((words) => ({ ...words, ...change }));
    this.kept.keep(this.words());
  }

  protected async accept(accepted: boolean): Promise<void> {
    if (!this.offer.hasValue()) return;
    const { agreement, cohortName, knownAccount } = this.offer.value();
    const taken = { token: this.token(), cohortName, agreementId: agreement.id, accepted };
    const newcomer = { ...this.words(), password: this.password() };
    if (await this.deed.run(() => this.store.accept(knownAccount ? taken : { ...taken, newcomer }))) this.kept.drop();
    if (this.deed.problem()?.code === 'conflict') this.offer.reload();
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
