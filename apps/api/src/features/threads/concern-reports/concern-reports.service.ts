import {
  concernLimits,
  type Body,
  type ConcernDesk,
  type ConcernReportView,
  type PersonView,
  type Reply,
  type reportConcern,
} from '@accelerator/contracts';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, NotFound, Refused, SlowDown } from '@api/platform/http/problem';
import { Jobs } from '@api/platform/jobs/jobs';
import { announce } from '@api/platform/live/announce';
import { post } from '@api/platform/mail/outbox';
import { mayReportReply } from '../replies/reply.policy';
import { standingOfReply } from '../replies/reply.presenter';
import { findReply } from '../replies/replies.queries';
import { mayReport } from '../thread.policy';
import { standingOf } from '../thread.presenter';
import { findStanding } from '../threads.queries';
import { concernLetter } from './concern.letters';
import * as reports from './concern-reports.queries';

const day = 86_400_000;
/** So long one that was seen to can be read and opened again; then the house forgets it. Days. */
export const seenToDays = 30;

/** Telling the coaches, and nobody else, that something in a conversation is not right (glossary: concern report). */
@Injectable()
export class ConcernReportsService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'forget-concern-reports', cron: '50 3 * * *', work: () => this.forgetOld() });
  }

  desk(caller: CohortCaller, threadId: string, replyId: string | null): Promise<ConcernDesk> {
    const place = { cohortId: caller.enrolment.cohortId, threadId, replyId };
    return this.database.as(identityOf(caller), async (manager) => {
      await mustBeReportable(manager, place);
      const found = await reports.findDesk(manager, place);
      return {
        ...found,
        contactName: officeOf(found),
        sent: found.sent.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
      };
    });
  }

  /** Sent again with the same content it answers the same, and nobody is told twice. */
  report(
    caller: CohortCaller,
    threadId: string,
    { id, replyId, body }: Body<typeof reportConcern>,
  ): Promise<Reply<typeof reportConcern>> {
    const place = { cohortId: caller.enrolment.cohortId, threadId, replyId };
    return this.database.as(identityOf(caller), async (manager) => {
      const at = this.clock.now();
      const since = new Date(at.getTime() - day);
      const { sent, lately } = await reports.findFormer(manager, place, { id, body, since });
      if (sent?.same) return { id, at: new Date(sent.at).toISOString() };
      if (sent) throw new Conflict(anew);
      await mustBeReportable(manager, place);
      if (lately >= concernLimits.aDay) throw new SlowDown(day / 1000, tooMany);
      const found = await reports.findDesk(manager, place);
      if (found.coaches.length === 0)
        throw new Refused(`No coach could read this here. Please turn to ${officeOf(found)}.`);
      if (!(await reports.insertReport(manager, place, { id, body, at }))) throw new Conflict(anew);
      await tell(manager, found.coaches, { cohortId: place.cohortId, concernReportId: id, at });
      return { id, at: at.toISOString() };
    });
  }

  list(caller: CohortCaller): Promise<ConcernReportView[]> {
    return this.database.as(identityOf(caller), async (manager) => {
      const rows = await reports.findReports(manager, caller.enrolment.cohortId, this.seenSince());
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    });
  }

  /** Done twice it is done once. Neither is recorded: the record of the office knows of no report. */
  seeTo(caller: CohortCaller, id: string, seen: boolean): Promise<void> {
    const path = { cohortId: caller.enrolment.cohortId, id };
    return this.database.as(identityOf(caller), async (manager) => {
      if (!(await reports.markSeenTo(manager, path, seen ? this.clock.now() : null))) throw new NotFound();
    });
  }

  async forgetOld(): Promise<void> {
    await this.database.as({ kind: 'house' }, (manager) => reports.forgetSeenBefore(manager, this.seenSince()));
  }

  private seenSince(): Date {
    return new Date(this.clock.now().getTime() - seenToDays * day);
  }
}

const anew = 'This could not be sent as it is. Please send it anew.';
const tooMany = 'You have told the coaches much today. What you wrote is kept here; please speak to one of them.';

const officeOf = ({ contactName }: reports.DeskRow) => contactName || 'the programme office';

async function mustBeReportable(manager: EntityManager, place: reports.Place): Promise<void> {
  const { replyId, ...path } = place;
  const standing = await findStanding(manager, path);
  const reply = standing && replyId !== null ? await findReply(manager, { ...path, replyId }) : undefined;
  if (!standing || (replyId !== null && !reply)) throw new NotFound();
  if (!(reply ? mayReportReply(standingOfReply(reply)) : mayReport(standingOf(standing)))) throw new Refused();
}

/** Each coach who can read it, by mail and in the open page; neither says what it is, nor from whom. */
async function tell(
  manager: EntityManager,
  coaches: readonly PersonView[],
  { at, ...payload }: { readonly cohortId: string; readonly concernReportId: string; readonly at: Date },
): Promise<void> {
  for (const { id } of coaches) {
    await post(manager, { kind: concernLetter, recipientId: id, payload, at });
    await announce(manager, { kind: 'me', personId: id });
  }
}
