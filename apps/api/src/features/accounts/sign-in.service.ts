import type { Me } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { SignIn } from '@api/platform/http/problem';
import { accountByEmail, redeemLink } from './accounts.queries';
import { deadLink } from './dead-link';
import { DoorThrottle, type Knock } from './door-throttle';
import { MeService } from './me.service';
import { passwordFits } from './password-hash';
import { startSignInSession, type StartedSession } from './sign-in-sessions';
import type { Visitor } from './visitor';

/** Somebody who has shown who she is, and has no session yet. */
export interface ProvenPerson {
  readonly id: string;
  /** The locks of her door when she showed it; none where the demo lets anybody in. */
  readonly doorVersion?: number;
  /** Her try at the door, forgiven when she comes in. */
  readonly knock?: Knock;
}

/** A person who has come in: what she sees, and the session for her browser. */
export interface Arrival {
  readonly me: Me;
  readonly session: StartedSession;
}

/** How people come in: by password or by mailed link. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DoorThrottle) private readonly throttle: DoorThrottle,
    @Inject(MeService) private readonly mes: MeService,
  ) {}

  /**
   * The person of an address and a password. Unknown and known addresses cost the same work and get the same refusal.
   * @throws SignIn, SlowDown
   */
  async byPassword(email: string, password: string, visitor: Visitor): Promise<ProvenPerson> {
    const knock = { deed: 'sign-in', account: email, ip: visitor.ip } as const;
    const account = await this.throttle.countWith(knock, (manager) => accountByEmail(manager, email));
    const fits = await passwordFits(password, account?.password_hash ?? null);
    if (!account || !fits) throw new SignIn('The address or the password is not right.');
    return { id: account.person_id, doorVersion: account.door_version, knock };
  }

  /** The person of a mailed link, which is used up by this. @throws NotFound, SlowDown */
  async byLink(token: string, visitor: Visitor): Promise<ProvenPerson> {
    const knock = { deed: 'link', ip: visitor.ip } as const;
    await this.throttle.count(knock);
    const link = await this.database.as({ kind: 'door' }, (manager) =>
      redeemLink(manager, 'sign-in', token, this.clock.now()),
    );
    if (!link) throw deadLink();
    return { id: link.person_id, doorVersion: link.door_version, knock };
  }

  /** Lets a proven person in, under a new session. @throws SignIn where what she showed has been changed meanwhile */
  async enter({ id, doorVersion, knock }: ProvenPerson, visitor: Visitor): Promise<Arrival> {
    const session = await this.database.as({ kind: 'door' }, async (manager) => {
      if (knock) await this.throttle.forgive(manager, knock);
      return startSignInSession(manager, { personId: id, doorVersion, visitor, now: this.clock.now() });
    });
    return { session, me: await this.mes.read(id) };
  }
}
