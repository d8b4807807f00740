import { Component, computed, inject, signal } from '@angular/core';
import type { AdminPerson } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { shortDay } from '@web/platform/times';
import { Dialog } from '@web/ui/dialog';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { office } from './office';
import { PeopleStore } from './people-store';
import { roleWords, statusWords } from './place-words';

/** All accounts: who is here, where, and whose account is closed for now. */
@Component({
  selector: 'admin-people-page',
  imports: [Dialog, EmptyState, Failure, Field, FieldControl, Form, FormProblem, GoesOn, LoadingLines, Page],
  providers: [PeopleStore],
  templateUrl: './people-page.html',
})
export default class PeoplePage {
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);
  protected readonly store = inject(PeopleStore);
  protected readonly list = this.store.list;
  protected readonly office = office;
  protected readonly changing = new Deed(press);
  /** Whose account is to be deactivated. */
  protected readonly asked = signal<AdminPerson | null>(null);
  protected readonly searched = signal('');
  protected readonly rows = computed(() =>
    this.list.items().map((person) => ({
      person,
      places: placesOf(person),
      status: person.deactivatedAt
        ? `Deactivated ${shortDay(person.deactivatedAt, this.session.timeZone())}`
        : person.admin
          ? 'Admin'
          : 'Active',
      since: shortDay(person.createdAt, this.session.timeZone()),
    })),
  );

  constructor() {
    void this.list.begin();
  }

  protected async search(q: string): Promise<void> {
    await this.store.search(q);
    this.searched.set(q.trim());
  }

  protected ask(person: AdminPerson): void {
    this.changing.clear();
    this.asked.set(person);
  }

  protected async deactivate(): Promise<void> {
    const person = this.asked();
    if (person === null || !(await this.changing.run(() => this.store.deactivate(person)))) return;
    this.asked.set(null);
    this.notices.say(`${person.name} is signed out everywhere and cannot sign in.`, () => void this.reactivate(person));
  }

  protected async reactivate(person: AdminPerson): Promise<void> {
    const done = await this.changing.run(() => this.store.reactivate(person));
    this.notices.say(done ? `${person.name} can sign in again.` : this.changing.text());
  }
}

function placesOf({ places }: AdminPerson): string {
  const words = places.map(({ cohortName, role, status }) => {
    const standing = status === 'active' ? '' : `, ${statusWords[status].toLowerCase()}`;
    return `${cohortName} (${roleWords[role].toLowerCase()}${standing})`;
  });
  return words.length > 0 ? words.join(', ') : 'None';
}
