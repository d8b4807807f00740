import { Component, computed, inject } from '@angular/core';
import type { CohortPerson } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { PersonMark } from '@web/ui/person-mark';
import type { Audience } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { PeopleStore } from './people-store';

/** Who is in the cohort, in alphabetical order, and how it treats what is said. */
@Component({
  providers: [PeopleStore],
  imports: [Failure, FormProblem, LoadingLines, Page, PersonMark, Words],
  templateUrl: './people-page.html',
})
export default class PeoplePage {
  protected readonly store = inject(PeopleStore);
  private readonly session = inject(SessionStore);

  protected readonly accepting = new Deed(press);
  protected readonly cohort = computed(() => (this.store.cohort.hasValue() ? this.store.cohort.value() : undefined));
  protected readonly loaded = computed(() => this.store.people.hasValue() && this.cohort() !== undefined);
  protected readonly people = computed(() => {
    const people = this.store.people.hasValue() ? this.store.people.value().items : [];
    return people.map((person) => ({ ...person, words: wordsOf(person, this.session.me()?.id) }));
  });
  protected readonly audience = computed<Audience>(() => {
    const cohort = this.cohort();
    if (!cohort) return { kind: 'cohort', words: this.session.enrolment()?.cohortName ?? 'Your cohort' };
    const { name, memberCount, coachCount } = cohort;
    return { kind: 'cohort', words: `${name}: ${counted(memberCount, 'member')}, ${counted(coachCount, 'coach')}` };
  });
  protected readonly version = computed(() => {
    const agreement = this.cohort()?.agreement;
    if (!agreement) return '';
    const accepted = agreement.acceptedAt;
    if (accepted === null) return `Version ${agreement.version}.`;
    return `Version ${agreement.version}. You accepted it on ${longDay(accepted, this.session.timeZone())}.`;
  });
  /** Each sentence of it stands by itself. */
  protected readonly agreement = computed(() => (this.cohort()?.agreement.body ?? '').replaceAll(/\n+/g, '\n\n'));
  protected readonly toAccept = computed(() => {
    const agreement = this.cohort()?.agreement;
    return agreement && agreement.acceptedAt === null ? agreement.id : null;
  });

  protected async accept(agreementId: string): Promise<void> {
    await this.accepting.run(() => this.store.accept(agreementId));
  }
}

function wordsOf(person: CohortPerson, me: string | undefined): string {
  const role = person.lead ? 'Lead coach' : person.role === 'coach' ? 'Coach' : '';
  return [person.id === me ? 'You' : '', role].filter(Boolean).join(', ');
}

function counted(count: number, noun: 'member' | 'coach'): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun === 'coach' ? 'coaches' : 'members'}`;
}
