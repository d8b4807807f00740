import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Invalid } from '@api/platform/http/problem';
import { post } from '@api/platform/mail/outbox';
import { accountOfLink, lockAccount, moveAccount, redeemLink, savePassword, voidLinks } from './accounts.queries';
import { deadLink } from './dead-link';
import { DoorThrottle } from './door-throttle';
import { letterKinds } from './letters';
import { holdLocks } from './locks';
import { hashPassword } from './password-hash';
import { objectionTo } from './password.policy';
import { endSessions } from './sign-in-sessions.queries';
import type { ProvenPerson } from './sign-in.service';
import type { Visitor } from './visitor';

/** Links that are mailed: asking for them, and what they open besides the door. */
@Injectable()
export class LinksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DoorThrottle) private readonly throttle: DoorThrottle,
  ) {}

  /**
   * Asks for a link to be mailed. Whether the address has an account is not even looked up here: the letter goes
   * into the outbox in any case, and the postman drops it where nobody is.
   * @throws SlowDown
   */
  async request(kind: 'signInLink' | 'passwordReset', email: string, visitor: Visitor): Promise<void> {
    await this.throttle.count({ deed: 'mail', account: `${kind} ${email}`, ip: visitor.ip });
    await this.database.as({ kind: 'door' }, (manager) =>
      post(manager, { kind: letterKinds[kind], address: email, awaited: true, at: this.clock.now() }),
    );
  }

  /**
   * Sets a new password by a link: all her sessions end, all her other links are void.
   * @throws NotFound, Invalid (the link stays good), SlowDown
   */
  async resetPassword(
    { token, password }: { token: string; password: string },
    visitor: Visitor,
  ): Promise<ProvenPerson> {
    await this.throttle.count({ deed: 'link', ip: visitor.ip });
    const now = this.clock.now();
    const account = await this.database.as({ kind: 'door' }, (manager) =>
      accountOfLink(manager, 'password-reset', token, now),
    );
    if (!account) throw deadLink();
    const objection = objectionTo(password, {
      name: account.name,
      email: account.email,
      programmeName: account.programme_name,
    });
    if (objection) throw Invalid.at('password', objection);
    const hash = await hashPassword(password);
    return this.database.as({ kind: 'door' }, async (manager) => {
      await lockAccount(manager, account.person_id, 'change');
      const link = await redeemLink(manager, 'password-reset', token, now);
      if (!link) throw deadLink();
      await replacePassword(manager, { personId: link.person_id, hash, now });
      return { id: link.person_id, doorVersion: await holdLocks(manager, link.person_id, undefined) };
    });
  }

  /** Confirms a new address; the old one is told. @throws NotFound, SlowDown */
  async changeEmail(token: string, visitor: Visitor): Promise<void> {
    await this.throttle.count({ deed: 'link', ip: visitor.ip });
    const now = this.clock.now();
    await this.database.as({ kind: 'door' }, async (manager) => {
      const account = await accountOfLink(manager, 'email-change', token, now);
      if (!account) throw deadLink();
      await lockAccount(manager, account.person_id, 'change');
      const link = await redeemLink(manager, 'email-change', token, now);
      if (!link?.new_email || !(await moveAccount(manager, link.person_id, link.new_email))) throw deadLink();
      await voidLinks(manager, link.person_id, now);
      await record(manager, {
        deed: 'account.email-changed',
        actorId: link.person_id,
        subjectId: link.person_id,
        at: now,
      });
      await post(manager, {
        kind: letterKinds.emailChanged,
        address: link.email,
        payload: { personId: link.person_id },
        at: now,
      });
    });
  }
}

/**
 * What follows from every change of password: other sessions end, open links are void, she is told. As the door.
 * @param keep the session that may stay
 */
export async function replacePassword(
  manager: EntityManager,
  { personId, hash, now, keep = null }: { personId: string; hash: string; now: Date; keep?: string | null },
): Promise<void> {
  await savePassword(manager, personId, hash, now);
  await voidLinks(manager, personId, now);
  await endSessions(manager, personId, keep);
  await record(manager, { deed: 'account.password-changed', actorId: personId, subjectId: personId, at: now });
  await post(manager, { kind: letterKinds.passwordChanged, recipientId: personId, payload: { personId }, at: now });
}
