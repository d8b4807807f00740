import type { Body, changeMe, changePassword, Me, requestEmailChange, SignInSessionView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database, type Asker } from '@api/platform/database/database';
import { ENV, type Env } from '@api/platform/env';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { NotFound, SignIn } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { findMe } from './me.queries';
import { presentMe, presentSession } from './me.presenter';
import { writeName, writeQuietUntil, writeSettings } from './me.writes';
import { nameOfTeam } from './name-of-team';
import { isNameOfTeam } from './names-of-team.queries';
import { endSession, endSessions, sessionsOf } from './sign-in-sessions.queries';

export type ProfileChange = Body<typeof changeMe>;
export type PasswordChange = Body<typeof changePassword>;
export type EmailChange = Body<typeof requestEmailChange>;

/** What a person sees and changes of herself. */
@Injectable()
export class MeService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Herself and her places. @throws SignIn where her account has gone */
  async read(personId: string): Promise<Me> {
    return this.database.atOnce({ kind: 'person', personId }, (asker) => this.present(asker, personId));
  }

  /** @throws Invalid at `name` */
  async change(who: Caller, change: ProfileChange): Promise<Me> {
    return this.database.as(identityOf(who), async (manager) => {
      if (change.name !== undefined) await rename(manager, who.person.id, change.name);
      if (change.timeZone !== undefined || change.stoppedMail !== undefined)
        await writeSettings(manager, who.person.id, change);
      return this.announced(manager, who);
    });
  }

  /** Quiet view for so many days; 0 ends it. */
  async beQuiet(who: Caller, days: number): Promise<Me> {
    const until = days === 0 ? null : new Date(this.clock.now().getTime() + days * 86_400_000);
    return this.database.as(identityOf(who), async (manager) => {
      await writeQuietUntil(manager, who.person.id, until);
      return this.announced(manager, who);
    });
  }

  async sessions(who: Caller): Promise<SignInSessionView[]> {
    const rows = await this.database.as(identityOf(who), (manager) =>
      sessionsOf(manager, who.person.id, this.clock.now()),
    );
    return rows.map((row) => presentSession(row, who.sessionId));
  }

  /** @throws NotFound where it is not hers or has ended */
  async endSession(who: Caller, sessionId: string): Promise<void> {
    const ended = await this.database.as(identityOf(who), (manager) => endSession(manager, who.person.id, sessionId));
    if (!ended) throw new NotFound('This browser is signed out already.');
  }

  async endAllSessions(who: Caller): Promise<void> {
    await this.database.as(identityOf(who), async (manager) => {
      await endSessions(manager, who.person.id);
      await record(manager, {
        deed: 'account.signed-out-everywhere',
        actorId: who.person.id,
        subjectId: who.person.id,
        at: this.clock.now(),
      });
    });
  }

  private async announced(manager: EntityManager, who: Caller): Promise<Me> {
    await announce(manager, { kind: 'me', personId: who.person.id });
    return this.present(manager, who.person.id);
  }

  private async present(manager: Asker, personId: string): Promise<Me> {
    const row = await findMe(manager, personId);
    if (!row) throw new SignIn();
    return presentMe(row, { now: this.clock.now(), demo: this.env.demo });
  }
}

/** What stays as it is is not asked about: somebody of the team may have come after her. */
async function rename(manager: EntityManager, personId: string, name: string): Promise<void> {
  if ((await findMe(manager, personId))?.name === name) return;
  if (await isNameOfTeam(manager, name)) throw nameOfTeam();
  await writeName(manager, personId, name);
}
