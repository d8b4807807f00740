import type { askForContact, Body, Reply } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { livePlace } from '@api/platform/database/live-place';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Refused } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { post } from '@api/platform/mail/outbox';
import { careLetters } from './care.letters';

/** Asked again within this time, the coaches hear nothing new. Milliseconds. */
export const askedAgainAfter = 86_400_000;

/** She asks her coaches to call. They see that she asked, nothing else; nobody else sees it. */
@Injectable()
export class ContactRequestsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async ask(caller: CohortCaller, { id }: Body<typeof askForContact>): Promise<Reply<typeof askForContact>> {
    const { cohortId, role } = caller.enrolment;
    if (role !== 'member') throw new Refused();
    return this.database.as(identityOf(caller), async (manager) => {
      const at = this.clock.now();
      await manager.query(lockSql, [cohortId]);
      const since = new Date(at.getTime() - askedAgainAfter);
      const [asked] = await manager.query<{ at: Date }[]>(askedSql, [id, cohortId, since]);
      if (asked) return { at: asked.at.toISOString() };
      await manager.query('INSERT INTO contact_requests (id, cohort_id, person_id, at) VALUES ($1, $2, app.me(), $3)', [
        id,
        cohortId,
        at,
      ]);
      await tellCoaches(manager, cohortId, at);
      return { at: at.toISOString() };
    });
  }
}

async function tellCoaches(manager: EntityManager, cohortId: string, at: Date): Promise<void> {
  for (const { id } of await manager.query<{ id: string }[]>(coachesSql, [cohortId])) {
    await post(manager, { kind: careLetters.contactRequest, recipientId: id, payload: { cohortId }, at });
    await announce(manager, { kind: 'me', personId: id });
  }
}

const lockSql = `SELECT pg_advisory_xact_lock(hashtextextended(concat('contact', app.me(), $1::text), 0))`;

const askedSql = `
  SELECT r.at FROM contact_requests r
  WHERE r.person_id = app.me() AND r.cohort_id = $2 AND (r.id = $1 OR r.at > $3)
  ORDER BY r.id = $1 DESC, r.at DESC LIMIT 1`;

const coachesSql = `
  SELECT p.id FROM enrolments e JOIN people p ON p.id = e.person_id
  WHERE e.cohort_id = $1 AND e.role = 'coach' AND ${livePlace('e')}
    AND p.id = ANY ((SELECT app.my_cohort_people())::uuid[])`;
