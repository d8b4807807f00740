import { computed, inject, Injectable, signal } from '@angular/core';
import {
  type AdminPerson,
  changeCohort,
  endEnrolment,
  type InvitationDraft,
  inviteToCohort,
  listCohorts,
  listPeople,
  listPlaces,
  moveEnrolment,
  type Place,
  readAdminCohort,
  resendInvitation,
  revokeInvitation,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { newId } from '@web/platform/ids';
import { problemText } from '@web/platform/problem';
import { type CohortWords, sentWords } from './cohort-fields';

/** One cohort and everybody who has or was offered a place in it. Deeds throw `ProblemError`. */
@Injectable()
export class CohortStore {
  private readonly api = inject(ApiClient);
  private readonly id = signal('');
  private readonly moving = signal(false);
  private sent = { words: '', id: newId() };
  private readonly asked = () => (this.id() ? { params: { cohortId: this.id() } } : undefined);

  readonly cohort = this.api.resource(readAdminCohort, this.asked);
  readonly places = this.api.resource(listPlaces, this.asked);
  readonly failure = computed(() => problemText(this.cohort.error() ?? this.places.error()));
  /** Where somebody can be moved to; asked for when it is needed. */
  readonly others = computed(() => {
    const items = this.cohorts.hasValue() ? this.cohorts.value().items : [];
    return items.filter((one) => one.id !== this.id());
  });

  private readonly cohorts = this.api.resource(listCohorts, () => (this.moving() ? {} : undefined));

  open(cohortId: string): void {
    this.id.set(cohortId);
  }

  again(): void {
    this.cohort.reload();
    this.places.reload();
  }

  lookForOthers(): void {
    this.moving.set(true);
  }

  /** The same words again are the same invitation. */
  async invite(draft: Omit<InvitationDraft, 'id'>): Promise<void> {
    const words = JSON.stringify(draft);
    if (words !== this.sent.words) this.sent = { words, id: newId() };
    const params = { cohortId: this.id() };
    const place = await this.api.call(inviteToCohort, { params, body: { id: this.sent.id, ...draft } });
    this.sent = { words: '', id: newId() };
    this.places.update((list) => list && { items: [...list.items.filter((one) => one.id !== place.id), place] });
    this.cohort.reload();
  }

  /** Whose account has this address; null where nobody's has, or the list cannot be read. */
  async whoHas(email: string): Promise<AdminPerson | null> {
    const wanted = email.trim().toLowerCase();
    const query = { q: wanted.slice(0, 80) };
    const page = await this.api.call(listPeople, { query }).catch(() => null);
    return page?.items.find((person) => person.email === wanted) ?? null;
  }

  async resend({ id }: Place): Promise<void> {
    this.put(await this.api.call(resendInvitation, { params: { invitationId: id } }));
  }

  async revoke({ id }: Place): Promise<void> {
    this.put(await this.api.call(revokeInvitation, { params: { invitationId: id } }));
    this.cohort.reload();
  }

  async end({ id }: Place): Promise<void> {
    this.put(await this.api.call(endEnrolment, { params: { enrolmentId: id } }));
    this.cohort.reload();
  }

  /** The answer is the new place, in the other cohort. */
  async move({ id }: Place, cohortId: string): Promise<void> {
    await this.api.call(moveEnrolment, { params: { enrolmentId: id }, body: { cohortId } });
    this.again();
  }

  /** `base` is what she saw in the fields that she changed. */
  async change(words: Partial<CohortWords>, base: Partial<CohortWords>): Promise<void> {
    const body = { ...sentWords(words), base: sentWords(base) };
    this.cohort.set(await this.api.call(changeCohort, { params: { cohortId: this.id() }, body }));
  }

  private put(place: Place): void {
    this.places.update((list) => list && { items: list.items.map((one) => (one.id === place.id ? place : one)) });
  }
}
