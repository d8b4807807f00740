import type { AttendanceMark, AttendanceView, Reply, listAttendance } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { readerOf, seenFor } from '../reading';
import { mayMarkAttendance } from '../session.policy';
import { findAttendance, mark } from './attendance.queries';

const tooEarly = 'Attendance is marked from the day of a planned meeting on. Nothing has been changed.';

/** Where a mark stands. */
interface MarkPath {
  readonly sessionId: string;
  readonly enrolmentId: string;
}

/** Who was there, as coaches say it. Reasons are not asked. */
@Injectable()
export class AttendanceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(caller: CohortCaller, sessionId: string): Promise<Reply<typeof listAttendance>> {
    const path = { cohortId: caller.enrolment.cohortId, sessionId };
    return this.database.as(identityOf(caller), async (manager) => {
      const reader = readerOf(caller, this.clock.now());
      await seenFor({ manager, path, reader }, ({ coach }) => coach);
      return { items: await findAttendance(manager, path) };
    });
  }

  mark(caller: CohortCaller, { sessionId, enrolmentId }: MarkPath, said: AttendanceMark): Promise<AttendanceView> {
    const path = { cohortId: caller.enrolment.cohortId, sessionId };
    return this.database.as(identityOf(caller), async (manager) => {
      const reader = readerOf(caller, this.clock.now());
      await seenFor({ manager, path, reader }, mayMarkAttendance, tooEarly);
      const marked = await mark(manager, path, { enrolmentId, mark: said, at: reader.now });
      if (!marked) throw new NotFound();
      return marked;
    });
  }
}
