import { inject, Injectable } from '@angular/core';
import { type AdminPerson, deactivatePerson, listPeople, reactivatePerson } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { PagedList } from '@web/platform/paged-list';

/** All accounts, by name. */
@Injectable()
export class PeopleStore {
  private readonly api = inject(ApiClient);
  private q = '';

  readonly list = new PagedList<AdminPerson>((cursor) =>
    this.api.call(listPeople, { query: { cursor, q: this.q || undefined } }),
  );

  async search(q: string): Promise<void> {
    this.q = q.trim();
    await this.list.begin();
  }

  /** Throws `ProblemError`. */
  async deactivate({ id }: AdminPerson): Promise<void> {
    this.list.put(await this.api.call(deactivatePerson, { params: { personId: id } }));
  }

  /** Throws `ProblemError`. */
  async reactivate({ id }: AdminPerson): Promise<void> {
    this.list.put(await this.api.call(reactivatePerson, { params: { personId: id } }));
  }
}
