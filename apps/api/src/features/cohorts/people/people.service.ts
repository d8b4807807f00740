import type { AdminPerson, listPeople, Query } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { pageFrom, placeOf } from '@api/platform/pages/place';
import { NotFound, Refused } from '@api/platform/http/problem';
import { awaitTurn, deleteDeactivation, findPerson, insertDeactivation, peopleAfter } from './people.queries';
import { presentPerson } from './person.presenter';

const pageSize = 50;

/** Accounts, for the programme office. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A page by name. @throws Invalid where the cursor is none of ours */
  async list(who: Caller, { cursor, q = '' }: Query<typeof listPeople>) {
    const after = placeOf(cursor)?.id ?? null;
    const rows = await this.database.as(identityOf(who), (manager) =>
      peopleAfter(manager, { after, q: q.trim(), limit: pageSize + 1 }),
    );
    const { items, next } = pageFrom(rows, pageSize, (row) => ({ at: row.created_at, id: row.id }));
    return { items: items.map((row) => presentPerson(row, who.person.id)), next };
  }

  /** Ends her sessions and streams at once and keeps her out; again is the same. @throws Refused (oneself), NotFound */
  async deactivate(who: Caller, personId: string): Promise<AdminPerson> {
    if (personId === who.person.id)
      throw new Refused('Your own account cannot be deactivated by you. Another admin can do it.');
    const deed = { personId, byId: who.person.id, at: this.clock.now() };
    return this.inTurn(who, personId, async (manager) =>
      (await insertDeactivation(manager, deed)) ? 'account.deactivated' : undefined,
    );
  }

  /** Lets her in again; she signs in anew. */
  async reactivate(who: Caller, personId: string): Promise<AdminPerson> {
    return this.inTurn(who, personId, async (manager) =>
      (await deleteDeactivation(manager, personId)) ? 'account.reactivated' : undefined,
    );
  }

  private async inTurn(
    who: Caller,
    personId: string,
    work: (manager: EntityManager) => Promise<string | undefined>,
  ): Promise<AdminPerson> {
    return this.database.as(identityOf(who), async (manager) => {
      if (!(await awaitTurn(manager)) || !(await findPerson(manager, personId))) throw new NotFound();
      const deed = await work(manager);
      const at = this.clock.now();
      if (deed) await record(manager, { deed, actorId: who.person.id, subjectId: personId, at });
      const row = await findPerson(manager, personId);
      if (!row) throw new NotFound();
      return presentPerson(row, who.person.id);
    });
  }
}
