import type { DebriefView, RestedDebrief } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { closingWords, type ClosingWords } from './closing-words';
import { lastLineSaid, markRested, rememberLine, setReminder } from './closes.queries';
import { stateOf, type DebriefRow } from './debrief.entity';
import { mayRest } from './debrief.policy';
import { viewOf } from './debrief.presenter';
import { lockDebrief } from './debriefs.queries';
import { readable } from './debriefs.service';
import { comeBackDay, reminderDay, type ReminderChoice } from './reminder-days';

/** How a debrief ends for today: put down, taken up again, or left for another day. */
@Injectable()
export class ClosesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Puts it down with a word. Put down once more, it says the confirmation and no second line. */
  async rest(caller: Caller, id: string): Promise<RestedDebrief> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = readable(await lockDebrief(manager, id));
      const first = mayRest(stateOf(row));
      const words = await this.wordsFor(manager, row);
      const rested = first ? await this.putDown(manager, row, words) : row;
      const closeLine = first || words.line === null ? words.closeLine : null;
      return { debrief: viewOf(rested, this.clock.now()), confirmation: words.confirmation, closeLine };
    });
  }

  async reopen(caller: Caller, id: string): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = readable(await lockDebrief(manager, id));
      if (row.rested_at) await markRested(manager, id, null);
      return viewOf({ ...row, rested_at: null }, this.clock.now());
    });
  }

  /** Reminds her on a day counted where she is; a new choice replaces the one before. */
  async remind(caller: Caller, id: string, when: ReminderChoice): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = readable(await lockDebrief(manager, id));
      const day = reminderDay(when, this.clock.now(), row.time_zone);
      await setReminder(manager, id, day);
      return viewOf({ ...row, remind_on: day }, this.clock.now());
    });
  }

  private async wordsFor(manager: EntityManager, { mode, answers }: DebriefRow): Promise<ClosingWords> {
    return closingWords({ mode, answers, lastLine: await lastLineSaid(manager), roll: Math.random() });
  }

  /** A note keeps its reminder; what has been gone through comes back only on the day that she named. */
  private async putDown(manager: EntityManager, row: DebriefRow, { line }: ClosingWords): Promise<DebriefRow> {
    const at = this.clock.now();
    await markRested(manager, row.id, at);
    if (line !== null) await rememberLine(manager, line);
    const day = row.mode === 'log' ? row.remind_on : comeBackDay(row.answers.circleBackOn, at, row.time_zone);
    if (day !== row.remind_on) await setReminder(manager, row.id, day);
    return { ...row, rested_at: at, remind_on: day };
  }
}
