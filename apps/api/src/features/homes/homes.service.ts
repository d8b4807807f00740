import type {
  BuddyAnswer,
  CoachOverview,
  CommitmentView,
  EndedProcess,
  HomeView,
  markReachedOut,
  Params,
  ReminderChoice,
  takeBackReachedOut,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { commitmentOf } from '@api/features/commitments/public';
import {
  answerBuddyWords,
  buddyWordsOf,
  freshnessAt,
  markBuddyWordsSeen,
  reminderDay,
  unreflectedEndings,
  type Reckoning,
} from '@api/features/debriefs/public';
import { remindOfEnding, type EndedRow } from '@api/features/opportunities/public';
import { comingSessions } from '@api/features/sessions/public';
import { newestThreads, threadsWithoutCoachReply } from '@api/features/threads/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller, type CohortCaller } from '@api/platform/http/caller';
import { NotFound } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { type DayRow, findDay, type OpenCommitment } from './day.queries';
import { overviewOf } from './overview.presenter';
import { findOverview } from './overview.queries';
import { insertReachOut, removeReachOut } from './reach-outs.writes';

/** Conversations on a day page. */
const talks = 4;

/** The pages on which a member and a coach begin: each joins what the other features know. */
@Injectable()
export class HomesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A member's day. In quiet view the cohort's feed is absent, not greyed; else it is of one cohort where one is named. */
  async day(caller: Caller, cohortId?: string): Promise<HomeView> {
    const now = this.clock.now();
    const [day, news, sessions, endings] = await this.database.atOnce(identityOf(caller), (asker) =>
      Promise.all([
        findDay(asker, now),
        newestThreads(asker, { cohortId, limit: talks }),
        comingSessions(asker, now),
        unreflectedEndings(asker, now),
      ]),
    );
    if (!day) throw new NotFound();
    const quiet = day.quiet_until !== null;
    return {
      quietUntil: day.quiet_until?.toISOString() ?? null,
      firstAgreements: [...day.first_agreements],
      comingSessions: sessions,
      threads: quiet ? [] : [...news.lines],
      unreadThreads: quiet ? 0 : news.unreadThreads,
      openCommitments: day.commitments.map(openOf),
      comingRounds: [...day.rounds],
      unreflected: quiet ? [] : endings,
      endedProcesses: quiet ? [] : day.ended.map((ended) => endedOf(ended, day, now)),
      ...beginningOf(day),
      kept: quiet ? null : day.kept,
      buddies: day.buddies.map((buddy) => ({ ...buddy, words: buddyWordsOf(day.name, 'five-minutes') })),
      buddyWords: quiet ? [] : [...day.words],
    };
  }

  async see(caller: Caller, wordsId: string): Promise<void> {
    await this.database.as(identityOf(caller), async (manager) => {
      if (!(await markBuddyWordsSeen(manager, wordsId, this.clock.now()))) throw new NotFound();
    });
  }

  /** The buddy who asked for five minutes reads it on her own page; no letter goes. */
  async answer(caller: Caller, wordsId: string, answer: BuddyAnswer): Promise<void> {
    await this.database.as(identityOf(caller), async (manager) => {
      const asker = await answerBuddyWords(manager, { id: wordsId, answer, at: this.clock.now() });
      if (asker === undefined) throw new NotFound();
      await announce(manager, { kind: 'me', personId: asker });
    });
  }

  /** When to ask her next about a process that ended, counted where she is; a new choice replaces the one before. */
  async remind(caller: Caller, opportunityId: string, when: ReminderChoice): Promise<void> {
    const now = this.clock.now();
    const leftAt = when === 'never' ? now : null;
    await this.database.as(identityOf(caller), (manager) =>
      remindOfEnding(manager, opportunityId, (zone) => ({ on: reminderDay(when, now, zone), leftAt })),
    );
  }

  /** Around the table. */
  async overview(caller: CohortCaller): Promise<CoachOverview> {
    const now = this.clock.now();
    const { cohortId } = caller.enrolment;
    const [row, waiting] = await this.database.atOnce(identityOf(caller), (asker) =>
      Promise.all([findOverview(asker, cohortId, now), threadsWithoutCoachReply(asker, cohortId)]),
    );
    return overviewOf(row, waiting, now);
  }

  /** One of the coaches has been in touch with a member; her signals go for all coaches. */
  async reachOut(caller: CohortCaller, at: Params<typeof markReachedOut>): Promise<void> {
    await this.database.as(identityOf(caller), async (manager) => {
      if (!(await insertReachOut(manager, at, caller.person.id, this.clock.now()))) throw new NotFound();
    });
  }

  /** Of her own; taken back once more it is as it is. */
  async takeBackReachOut(caller: CohortCaller, at: Params<typeof takeBackReachedOut>): Promise<void> {
    await this.database.as(identityOf(caller), (manager) => removeReachOut(manager, at));
  }
}

/** In quiet view nothing is proposed, not even a first thing. */
function beginningOf(day: DayRow): Pick<HomeView, 'nothingYet'> {
  const begun = day.begun || Object.values(day.kept).some((count) => count > 0);
  return day.quiet_until === null && !begun ? { nothingYet: true } : {};
}

function openOf(row: OpenCommitment): CommitmentView {
  return commitmentOf({
    ...row,
    created_at: new Date(row.created_at),
    looked_back_at: row.looked_back_at === null ? null : new Date(row.looked_back_at),
  });
}

function endedOf(ended: EndedRow, by: Reckoning, now: Date): EndedProcess {
  return { ...ended, freshness: freshnessAt(now, by, { newsOn: ended.endedOn }) };
}
