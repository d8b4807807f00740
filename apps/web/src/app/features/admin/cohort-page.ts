import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { InvitationDraft } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';
import { keptWords } from '@web/platform/kept-words';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { CohortStore } from './cohort-store';
import { asideOn, coachesOf, datesOf, placesOf } from './cohort-words';
import { InviteForm, type InviteWords } from './invite-form';
import { office } from './office';
import { PlaceDialog } from './place-dialog';
import { type AskedDeed, PlacesTable } from './places-table';

/** One cohort: who has a place, and one more invitation. */
@Component({
  selector: 'admin-cohort-page',
  imports: [EmptyState, Failure, InviteForm, LoadingLines, Page, PlaceDialog, PlacesTable, RouterLink],
  providers: [CohortStore],
  templateUrl: './cohort-page.html',
})
export default class CohortPage {
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  private readonly title = inject(Title);
  protected readonly store = inject(CohortStore);

  readonly cohortId = input.required<string>();

  protected readonly office = office;
  protected readonly back = { label: 'Cohorts', link: '/admin' };
  protected readonly inviting = new Deed();
  private readonly kept = keptWords<InviteWords>(() => `invitation ${this.cohortId()}`);
  protected readonly words = linkedSignal(() => this.kept.over({ name: '', email: '' }));
  /** Of whom was invited last; the office is free to do it. */
  protected readonly aside = signal('');
  protected readonly changing = new Deed(press);
  protected readonly asked = signal<AskedDeed | null>(null);
  protected readonly name = computed(() => (this.store.cohort.hasValue() ? this.store.cohort.value().name : 'Cohort'));
  protected readonly lead = computed(() => {
    if (!this.store.cohort.hasValue()) return '';
    const cohort = this.store.cohort.value();
    return `${datesOf(cohort)}. Coaches: ${coachesOf(cohort)}. Members: ${placesOf(cohort)}.`;
  });
  protected readonly zone = computed(() =>
    this.store.cohort.hasValue() ? this.store.cohort.value().timeZone : 'Europe/London',
  );

  constructor() {
    effect(() => this.store.open(this.cohortId()));
    effect(() => {
      if (this.store.cohort.hasValue()) this.title.setTitle(`${this.name()} · Programme office`);
    });
  }

  protected write(words: InviteWords): void {
    this.words.set(words);
    this.kept.keep(words);
  }

  protected async invite(draft: Omit<InvitationDraft, 'id'>): Promise<void> {
    this.notices.clear();
    this.aside.set('');
    if (!(await this.inviting.run(() => this.store.invite(draft)))) return;
    this.kept.drop();
    this.words.set({ name: '', email: '' });
    this.notices.say(`The invitation to ${draft.email} is on its way.`);
    const known = await this.store.whoHas(draft.email);
    if (known) this.aside.set(asideOn(known, this.session.me()?.id));
  }

  /** Sending again does no harm; everything else is said first. */
  protected async ask(asked: AskedDeed): Promise<void> {
    this.changing.clear();
    if (asked.deed === 'move') this.store.lookForOthers();
    if (asked.deed !== 'resend') {
      this.asked.set(asked);
      return;
    }
    const sent = await this.changing.run(() => this.store.resend(asked.place));
    this.notices.say(sent ? `A fresh link for ${asked.place.name} is on its way.` : this.changing.text());
  }

  protected async carryOut(target: string): Promise<void> {
    const asked = this.asked();
    if (asked === null) return;
    if (!(await this.changing.run(() => this.doneTo(asked, target)))) return;
    this.asked.set(null);
    this.notices.say(said(asked, this.name()));
  }

  private doneTo({ deed, place }: AskedDeed, target: string): Promise<void> {
    if (deed === 'move') return this.store.move(place, target);
    return deed === 'revoke' ? this.store.revoke(place) : this.store.end(place);
  }
}

function said({ deed, place }: AskedDeed, cohort: string): string {
  if (deed === 'move') return `${place.name} has moved to the other cohort.`;
  if (deed === 'revoke') return `The invitation of ${place.name} is taken back.`;
  return `The place of ${place.name} in ${cohort} has ended.`;
}
