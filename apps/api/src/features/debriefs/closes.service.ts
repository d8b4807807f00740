import type { DebriefView, ReminderChoice, RestedDebrief } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lineAtOnce } from '@api/features/keep-lists/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { markLeft, markRested, setReminder } from './closes.queries';
import { confirmationOf, landingLineOf } from './closing-words';
import { stateOf, type DebriefRow } from './debrief.rows';
import { mayRest } from './debrief.policy';
import { viewOf } from './debrief.presenter';
import { lockDebrief } from './debriefs.queries';
import { readable } from './debriefs.service';
import { comeBackDay, reminderDay } from './reminder-days';

/** How a debrief ends for today: put down, taken up again, or left for another day. */
@Injectable()
export class ClosesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Puts it down with a word; the line comes once she has said what she keeps, at once where there is nothing to keep. */
  async rest(caller: Caller, id: string): Promise<RestedDebrief> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = readable(await lockDebrief(manager, id));
      const first = mayRest(stateOf(row));
      const rested = first ? await this.putDown(manager, row) : row;
      const atOnce = () => (first ? lineAtOnce(manager, id, this.clock.now()) : null);
      const closeLine = landingLineOf(row.answers) ?? (await atOnce());
      return { debrief: viewOf(rested, this.clock.now()), confirmation: confirmationOf(row), closeLine };
    });
  }

  async reopen(caller: Caller, id: string): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = readable(await lockDebrief(manager, id));
      if (row.rested_at) await markRested(manager, id, null);
      return viewOf({ ...row, rested_at: null }, this.clock.now());
    });
  }

  /** Reminds her on a day counted where she is, or leaves it as it is; a new choice replaces the one before. */
  async remind(caller: Caller, id: string, when: ReminderChoice): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = readable(await lockDebrief(manager, id));
      const now = this.clock.now();
      const day = reminderDay(when, now, row.time_zone);
      await setReminder(manager, id, day);
      await markLeft(manager, id, when === 'never' ? now : null);
      return viewOf({ ...row, remind_on: day }, now);
    });
  }

  /** A note keeps its reminder; what has been gone through comes back only on the day that she named. */
  private async putDown(manager: EntityManager, row: DebriefRow): Promise<DebriefRow> {
    const at = this.clock.now();
    await markRested(manager, row.id, at);
    const day = row.mode === 'log' ? row.remind_on : comeBackDay(row.answers.circleBackOn, at, row.time_zone);
    if (day !== row.remind_on) await setReminder(manager, row.id, day);
    return { ...row, rested_at: at, remind_on: day };
  }
}
