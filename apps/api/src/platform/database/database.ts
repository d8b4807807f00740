import type { LiveEvent } from '@accelerator/contracts';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * On whose behalf the database works.
 *
 * - `person`: somebody signed in
 * - `door`: the few deeds before identity (sign in, accept an invitation, reset a password)
 * - `postman`: delivers mail from the outbox
 * - `house`: reminders and retention
 * - `dev`: reads kept mail, in demo and development only
 */
export type Identity =
  { readonly kind: 'person'; readonly personId: string } | { readonly kind: 'door' | 'postman' | 'house' | 'dev' };

/** Asks questions of the database; a manager is one. */
export type Asker = Pick<EntityManager, 'query'>;

/**
 * The last words of a piece of work: they leave in one packet with COMMIT, and nothing can be asked after them.
 * What `ask` asks, it asks before it waits for anything.
 */
export type Last = <Result>(ask: (asker: Asker) => Promise<Result>) => Promise<Result>;

/** Injection token of the one data source. */
export const DATA_SOURCE = Symbol('data-source');

/** The only way to a connection. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly source: DataSource) {}

  /**
   * Does the work in one transaction on behalf of `identity`; row policies decide what is there for it.
   * Whatever the work throws rolls everything back.
   */
  async as<Result>(identity: Identity, work: (manager: EntityManager, last: Last) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    let committed: Promise<unknown> | undefined;
    const last: Last = (ask) => {
      const answer = ask(runner.manager);
      committed = runner.query('COMMIT');
      return Promise.allSettled([answer, committed]).then(() => answer);
    };
    try {
      const begun = runner.query(beginningAs(identity));
      const done = begin(() => work(runner.manager, last));
      await Promise.allSettled([begun, done]);
      await begun;
      const result = await done;
      await (committed ?? runner.query('COMMIT'));
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * Reads in one round trip: identity, questions and COMMIT leave in one packet. `work` asks all its questions
   * before it waits for an answer; one that comes later is refused.
   */
  async atOnce<Result>(identity: Identity, work: (asker: Asker) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      let late = false;
      const query: Asker['query'] = (text, values) =>
        late
          ? Promise.reject(new Error('This question came after the others had left.'))
          : runner.manager.query(text, values);
      const begun = runner.query(beginningAs(identity));
      const done = begin(() => work({ query }));
      late = true;
      const committed = runner.query('COMMIT');
      await Promise.allSettled([begun, done, committed]);
      await begun;
      return await done;
    } finally {
      await runner.release();
    }
  }

  /** The door of a request: one statement, no transaction, no identity yet. */
  async openSession(tokenHash: Buffer, cohortId: string | null, at: Date): Promise<OpenedSession | undefined> {
    const rows: OpenedSession[] = await this.source.query('SELECT * FROM app.open_session($1, $2, $3)', [
      tokenHash,
      cohortId,
      at,
    ]);
    return rows[0];
  }

  /** The door of a stream: the same, but an open window is no sign of life and slides no limit. */
  async lookAtSession(tokenHash: Buffer, at: Date): Promise<OpenedSession | undefined> {
    const rows: Pick<OpenedSession, 'session_id' | 'person_id' | 'is_admin'>[] = await this.source.query(
      'SELECT * FROM app.look_at_session($1, $2)',
      [tokenHash, at],
    );
    return rows[0] && { ...rows[0], proven_at: null, enrolment_id: null, enrolment_role: null, enrolment_status: null };
  }

  /** Of these sessions, those that still open the door. */
  async livingSessions(sessions: readonly string[], at: Date): Promise<readonly string[]> {
    const rows: { session_id: string }[] = await this.source.query(
      'SELECT living_sessions AS session_id FROM app.living_sessions($1, $2)',
      [sessions, at],
    );
    return rows.map(({ session_id }) => session_id);
  }

  /** Of these people, those who may know of the event now. */
  async audienceOf(event: LiveEvent, people: readonly string[]): Promise<readonly string[]> {
    const rows: { person_id: string }[] = await this.source.query(
      'SELECT live_audience AS person_id FROM app.live_audience($1, $2)',
      [JSON.stringify(event), people],
    );
    return rows.map(({ person_id }) => person_id);
  }

  /** Is the database there? For the readiness of the process. */
  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}

/** Runs up to the first wait; what it throws before that is thrown like what comes after it. */
async function begin<Result>(work: () => Promise<Result>): Promise<Result> {
  return work();
}

/** Begins the transaction and says who acts, in one round trip. */
function beginningAs(identity: Identity): string {
  const personId = identity.kind === 'person' ? identity.personId : '';
  return `BEGIN; SELECT app.act(${pg.escapeLiteral(identity.kind)}, ${pg.escapeLiteral(personId)})`;
}

/** A row of `app.open_session`. */
export interface OpenedSession {
  readonly session_id: string;
  readonly person_id: string;
  readonly is_admin: boolean;
  /** When she last showed who she is; null where it is not asked. */
  readonly proven_at: Date | null;
  readonly enrolment_id: string | null;
  readonly enrolment_role: 'member' | 'coach' | null;
  readonly enrolment_status: 'active' | 'paused' | 'landed-active' | null;
}
