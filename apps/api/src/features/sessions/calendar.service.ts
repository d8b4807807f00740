import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { calendarOf } from './calendar';
import { readerOf, seenFor } from './reading';
import { findCohort } from './sessions.queries';

/** A session to put into one's own calendar. */
@Injectable()
export class CalendarService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Text of an iCalendar file; a draft has none. */
  file(caller: CohortCaller, sessionId: string): Promise<string> {
    const path = { cohortId: caller.enrolment.cohortId, sessionId };
    const now = this.clock.now();
    return this.database.as(identityOf(caller), async (manager) => {
      const scene = { manager, path, reader: readerOf(caller, now) };
      const plan = await seenFor(scene, ({ state }) => state !== 'draft');
      const cohort = await findCohort(manager, path.cohortId);
      if (!cohort) throw new NotFound();
      return calendarOf(plan, cohort.name, now);
    });
  }
}
