import type { Body, Reply, tellBuddy } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, NotFound } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { post } from '@api/platform/mail/outbox';
import { findSent, insertWords, lockTelling, nameToTell } from './buddy-words.queries';
import { careLetters } from './care.letters';
import { wordsOf } from './words';

/** One tap that lets a buddy know of a no; nothing of the debrief goes with it. */
@Injectable()
export class BuddyWordsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A no once a day and buddy, five minutes once a week: told again, she gets the same answer and the buddy nothing new. */
  async tell(
    caller: CohortCaller,
    { id, personId: to, line }: Body<typeof tellBuddy>,
  ): Promise<Reply<typeof tellBuddy>> {
    const { cohortId } = caller.enrolment;
    return this.database.as(identityOf(caller), async (manager) => {
      const telling = { id, cohortId, to, line, at: this.clock.now() };
      await lockTelling(manager, telling);
      const name = await nameToTell(manager, telling);
      if (name === undefined) throw new NotFound();
      const sent = await findSent(manager, telling);
      if (sent && (sent.to_id !== to || sent.cohort_id !== cohortId || sent.line !== line))
        throw new Conflict('There is something else under this id.');
      if (sent) return { words: sent.words, at: sent.at.toISOString() };
      const words = wordsOf(name, line);
      await insertWords(manager, telling, words);
      await post(manager, { kind: careLetters.buddyWords, recipientId: to, payload: { cohortId }, at: telling.at });
      await announce(manager, { kind: 'me', personId: to });
      return { words, at: telling.at.toISOString() };
    });
  }
}
