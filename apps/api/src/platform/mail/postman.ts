import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { LOGGER, type Logger } from '@api/platform/logger';
import { Mailer, type Parcel } from './mailer';

interface DueLetter extends Parcel {
  readonly attempts: number;
}

/** Minutes before the next try, by the number of tries so far, then every day: as long as an invitation holds. Then it has failed. */
const waits = [1, 2, 5, 15, 60, 180, 720, ...Array.from({ length: 13 }, () => 1440)];
/** How long a letter is out of reach of other postmen while one carries it, in milliseconds: longer than a mail server may take. */
const carried = 2 * 60_000;

/**
 * Empties the outbox. A letter is claimed in one statement (SKIP LOCKED: several postmen share the work),
 * written as its recipient may read it now, and sent outside any transaction; a dead mail server delays
 * letters and loses none.
 */
@Injectable()
export class Postman {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Carries every letter that is due; returns how many went out. */
  async round(): Promise<number> {
    let sent = 0;
    for (let letter = await this.claim(); letter; letter = await this.claim())
      sent += (await this.carry(letter)) ? 1 : 0;
    return sent;
  }

  /** One at a time: those that would wait behind a slow one would be within the reach of others again before their turn. */
  private claim(): Promise<DueLetter | undefined> {
    const now = this.clock.now();
    return this.database.as({ kind: 'postman' }, async (manager) => {
      const [[letter]]: [DueLetter[], number] = await manager.query(
        `WITH due AS MATERIALIZED (
           SELECT id FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND next_try_at <= $1
           ORDER BY turn LIMIT 1 FOR UPDATE SKIP LOCKED)
         UPDATE outbox o SET attempts = o.attempts + 1, next_try_at = $2 FROM due WHERE o.id = due.id
         RETURNING o.id, o.kind, o.recipient_id, o.payload, o.attempts,
           coalesce(o.address, (SELECT a.email FROM accounts a WHERE a.person_id = o.recipient_id
             AND NOT EXISTS (SELECT 1 FROM deactivations d WHERE d.person_id = a.person_id))) AS address`,
        [now, new Date(now.getTime() + carried)],
      );
      return letter;
    });
  }

  private async carry(letter: DueLetter): Promise<boolean> {
    try {
      const sent = await this.mailer.carry(letter);
      await this.settle(letter, { sentAt: this.clock.now() });
      return sent;
    } catch (error) {
      this.logger.warn(
        { letter: letter.id, kind: letter.kind, attempts: letter.attempts, error: errorWords(error) },
        'A letter did not go out; it will be tried again.',
      );
      await this.putBack(letter, error).catch(() => undefined);
      return false;
    }
  }

  private settle(letter: DueLetter, { sentAt }: { sentAt: Date }): Promise<void> {
    return this.database.as({ kind: 'postman' }, async (manager) => {
      await manager.query('UPDATE outbox SET sent_at = $2, last_error = NULL WHERE id = $1', [letter.id, sentAt]);
    });
  }

  private putBack(letter: DueLetter, error: unknown): Promise<void> {
    const wait = isRefusal(error) ? undefined : waits[letter.attempts - 1];
    const now = this.clock.now();
    return this.database.as({ kind: 'postman' }, async (manager) => {
      await manager.query('UPDATE outbox SET next_try_at = $2, failed_at = $3, last_error = $4 WHERE id = $1', [
        letter.id,
        new Date(now.getTime() + (wait ?? 0) * 60_000),
        wait === undefined ? now : null,
        errorWords(error),
      ]);
    });
  }
}

/** There is no such address, says its server: asking again would not help. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^5\d\d$/.test(String(Reflect.get(error, 'responseCode')));
}

/** What went wrong, without addresses. */
function errorWords(error: unknown): string {
  return String(error)
    .replace(/\S+@\S+/g, '…')
    .slice(0, 200);
}
