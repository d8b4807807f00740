import { Component, computed, inject, input } from '@angular/core';
import { acceptAgreement, listCohortPeople, readCohort } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed } from '@web/platform/deed';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { PersonMark } from '@web/ui/person-mark';
import type { Audience } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';

/** Who is in the cohort, in alphabetical order, and how it treats what is said. */
@Component({
  imports: [Failure, LoadingLines, Page, PersonMark, Words],
  template: `
    <ui-page heading="People and agreement" ground="room" [audience]="audience()">
      @if (people.hasValue() && cohort.hasValue()) {
        <div class="paper people__sheet">
          <ul class="people__list" aria-label="People">
            @for (person of people.value().items; track person.id) {
              <li class="line">
                <ui-person-mark [name]="person.name" [coach]="person.role === 'coach'" />
                <span>{{ person.name }}</span>
                @if (person.role === 'coach') {
                  <span class="meta">{{ person.lead ? 'lead coach' : 'coach' }}</span>
                }
              </li>
            }
          </ul>
        </div>
        <section class="paper people__sheet people__agreement" aria-labelledby="agreement">
          <h2 id="agreement" class="prompt">How we treat what is said</h2>
          <p class="meta">{{ accepted() }}</p>
          <ui-words class="read" [text]="cohort.value().agreement.body" />
          @if (cohort.value().agreement.acceptedAt === null) {
            <p class="field__e" role="alert">{{ deed.text() }}</p>
            <button type="button" class="btn" [disabled]="deed.busy()" (click)="accept(cohort.value().agreement.id)">
              I agree to this
            </button>
          }
        </section>
      } @else if (failure(); as text) {
        <ui-failure [text]="text" (again)="cohort.reload(); people.reload()" />
      } @else {
        <ui-loading-lines />
      }
    </ui-page>
  `,
})
export default class PeoplePage {
  readonly cohortId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);

  protected readonly deed = new Deed();
  protected readonly people = this.api.resource(listCohortPeople, () => ({ params: { cohortId: this.cohortId() } }));
  protected readonly cohort = this.api.resource(readCohort, () => ({ params: { cohortId: this.cohortId() } }));
  protected readonly failure = computed(() => problemText(this.cohort.error() ?? this.people.error()));
  protected readonly audience = computed<Audience>(() => ({
    kind: 'cohort',
    words: this.session.enrolment()?.cohortName ?? 'Your cohort',
  }));
  protected readonly accepted = computed(() => {
    if (!this.cohort.hasValue()) return '';
    const { version, acceptedAt } = this.cohort.value().agreement;
    return acceptedAt
      ? `Version ${version}. You accepted it on ${longDay(acceptedAt, this.session.timeZone())}.`
      : `Version ${version}. It is new; please read it.`;
  });

  protected async accept(agreementId: string): Promise<void> {
    const params = { cohortId: this.cohortId() };
    const accepted = await this.deed.run(async () =>
      this.cohort.set(await this.api.call(acceptAgreement, { params, body: { agreementId } })),
    );
    if (accepted) await this.session.refresh();
  }
}
