import type { Me } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import type { Caller } from '@api/platform/http/caller';
import { Invalid, Refused, SignIn } from '@api/platform/http/problem';
import { provenWithin } from '@api/platform/http/proven';
import { post } from '@api/platform/mail/outbox';
import { accountInSession, insertEmailChange, type AccountRow } from './accounts.queries';
import { DoorThrottle } from './door-throttle';
import { letterKinds } from './letters';
import { replacePassword } from './links.service';
import { holdLocks } from './locks';
import { MeService, type EmailChange, type PasswordChange } from './me.service';
import { hashPassword, passwordFits } from './password-hash';
import { objectionTo } from './password.policy';
import { freshSignInSeconds, linkSeconds } from './session.policy';
import { proveSession, type StartedSession } from './sign-in-sessions';
import type { Visitor } from './visitor';

/** Changing what lets a person in: only after she has shown once more who she is. */
@Injectable()
export class CredentialsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DoorThrottle) private readonly throttle: DoorThrottle,
    @Inject(MeService) private readonly mes: MeService,
  ) {}

  /** Her other sessions end. @throws Refused, Invalid, SlowDown, SignIn where it was changed meanwhile */
  async changePassword(who: Caller, change: PasswordChange, visitor: Visitor): Promise<Me> {
    const account = await this.prove(who, change.currentPassword, visitor);
    const objection = objectionTo(change.password, {
      name: account.name,
      email: account.email,
      programmeName: account.programme_name,
    });
    if (objection) throw Invalid.at('password', objection);
    const hash = await hashPassword(change.password);
    await this.database.as({ kind: 'door' }, async (manager) => {
      await holdLocks(manager, who.person.id, account.door_version, 'change');
      await replacePassword(manager, { personId: who.person.id, hash, now: this.clock.now(), keep: who.sessionId });
    });
    return this.mes.read(who.person.id);
  }

  /**
   * Mails a link to the new address and tells the old one. Whether the new address has an account already is
   * not told: no letter goes there then.
   * @throws Refused, Invalid, SlowDown
   */
  async requestEmailChange(who: Caller, change: EmailChange, visitor: Visitor): Promise<void> {
    const account = await this.prove(who, change.currentPassword, visitor);
    if (change.email === account.email) throw Invalid.at('email', 'This is the address you have now.');
    await this.throttle.count({ deed: 'mail', account: `email-change ${who.person.id}`, ip: visitor.ip });
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + linkSeconds['email-change'] * 1000);
    const personId = who.person.id;
    await this.database.as({ kind: 'door' }, async (manager) => {
      await holdLocks(manager, personId, account.door_version);
      const tokenId = await insertEmailChange(manager, { personId, email: change.email, now, expiresAt });
      await record(manager, { deed: 'account.email-change-asked', actorId: personId, subjectId: personId, at: now });
      const link = { kind: letterKinds.emailChange, address: change.email, payload: { tokenId } };
      await post(manager, { ...link, awaited: true, at: now });
      await post(manager, {
        kind: letterKinds.emailChangeAsked,
        recipientId: personId,
        payload: { personId },
        at: now,
      });
    });
  }

  /** She is still the one at the keyboard: what asks for a fresh sign-in is open again, under a new token. @throws Invalid, SlowDown */
  async proveAgain(who: Caller, password: string, visitor: Visitor): Promise<StartedSession> {
    const account = await this.accountOf(who);
    if (account.password_hash === null || !(await this.fits(who, password, account.password_hash, visitor)))
      throw Invalid.at('password', 'This is not your password.');
    const now = this.clock.now();
    return this.database.as({ kind: 'door' }, (manager) => proveSession(manager, who.sessionId, { visitor, now }));
  }

  /** Her current password if she has one, else a sign-in of the last quarter of an hour. */
  private async prove(who: Caller, password: string | undefined, visitor: Visitor): Promise<AccountRow> {
    const account = await this.accountOf(who);
    if (account.password_hash === null) {
      if (provenWithin(freshSignInSeconds, account.proven_at, this.clock.now())) return account;
      throw new Refused('For this, please sign in once more by link and come back within fifteen minutes.');
    }
    if (password === undefined) throw new Refused('For this, please type your current password, too.');
    if (!(await this.fits(who, password, account.password_hash, visitor)))
      throw new Refused('This is not your current password.');
    return account;
  }

  private async accountOf(who: Caller): Promise<AccountRow & { proven_at: Date }> {
    const account = await this.database.as({ kind: 'door' }, (manager) => accountInSession(manager, who.sessionId));
    if (!account) throw new SignIn();
    return account;
  }

  /** Counted as a try at the door, and forgiven where it fits. @throws SlowDown */
  private async fits(who: Caller, password: string, hash: string, visitor: Visitor): Promise<boolean> {
    const knock = { deed: 'sign-in', account: `person ${who.person.id}`, ip: visitor.ip } as const;
    await this.throttle.count(knock);
    if (!(await passwordFits(password, hash))) return false;
    await this.database.as({ kind: 'door' }, (manager) => this.throttle.forgive(manager, knock));
    return true;
  }
}
