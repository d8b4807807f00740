import type { acceptInvitation, Body, InvitationView, Me } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  DoorThrottle,
  holdLocks,
  isNameOfTeam,
  MeService,
  nameOfTeam,
  openAccount,
  passwordFor,
  startSignInSession,
  type StartedSession,
  type Visitor,
} from '@api/features/accounts/public';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { Conflict, Invalid, NotFound } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { insertAcceptance } from '../cohorts.queries';
import { giveLead, insertEnrolment, lockLead, offerOf, redeemInvitation } from './arrivals.queries';
import { presentOffer, type OfferRow } from './invitation.presenter';

type Acceptance = Body<typeof acceptInvitation>;

/** Everything that an acceptance needs once it is checked. */
interface Arrival {
  readonly token: string;
  readonly offer: OfferRow;
  readonly visitor: Visitor;
  readonly now: Date;
  /** Of somebody who has no account yet. */
  readonly newcomer: Newcomer | undefined;
}

interface Newcomer {
  readonly name: string;
  readonly timeZone: string;
  readonly passwordHash?: string;
}

/** Taking up an invitation, before anybody is signed in. The link went to the address and proves it. */
@Injectable()
export class ArrivalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DoorThrottle) private readonly throttle: DoorThrottle,
    @Inject(MeService) private readonly mes: MeService,
  ) {}

  /** What the link offers. @throws NotFound, SlowDown */
  async look(token: string, visitor: Visitor): Promise<InvitationView> {
    await this.throttle.count({ deed: 'link', ip: visitor.ip });
    return presentOffer(await this.offer(token, visitor));
  }

  /**
   * Takes the place, makes the account where there is none, keeps the acceptance of the agreement and signs in: all
   * or nothing, and once.
   * @throws NotFound, Invalid (the link stays good), Conflict where the agreement has changed, SlowDown, SignIn where what
   * opens the door of a known account is changed meanwhile (the link is not used)
   */
  async accept(draft: Acceptance, visitor: Visitor): Promise<{ me: Me; session: StartedSession }> {
    await this.throttle.count({ deed: 'link', ip: visitor.ip });
    const offer = await this.offer(draft.token, visitor);
    if (draft.agreementId !== offer.agreement_id)
      throw new Conflict('The agreement has changed meanwhile. Please read the new version and accept again.');
    const newcomer = offer.person_id === null ? await newcomerOf(draft, offer) : undefined;
    const arrival = { token: draft.token, offer, visitor, now: this.clock.now(), newcomer };
    const { personId, session } = await this.database.as({ kind: 'door' }, (manager) => arrive(manager, arrival));
    return { session, me: await this.mes.read(personId) };
  }

  private async offer(token: string, { ip }: Visitor): Promise<OfferRow> {
    return this.database.as({ kind: 'door' }, async (manager) => {
      const offer = await offerOf(manager, token, this.clock.now());
      if (!offer) throw deadInvitation();
      // whoever holds a working link is not guessing
      await this.throttle.forgive(manager, { deed: 'link', ip });
      return offer;
    });
  }
}

/** Unknown, used, lapsed and revoked invitations answer alike. */
function deadInvitation(): NotFound {
  return new NotFound('This invitation is no longer valid. Ask the programme office for a new one; it takes a minute.');
}

async function newcomerOf({ name, timeZone, password }: Acceptance, offer: OfferRow): Promise<Newcomer> {
  if (name === undefined) throw Invalid.at('name', 'Please give a name.');
  if (timeZone === undefined) throw Invalid.at('timeZone', 'Please choose your time zone.');
  if (password === undefined) return { name, timeZone };
  const context = { name, email: offer.email, programmeName: offer.programme_name };
  return { name, timeZone, passwordHash: await passwordFor(password, context) };
}

async function arrive(manager: EntityManager, { token, offer, visitor, now, newcomer }: Arrival) {
  await holdKnownLocks(manager, offer);
  if (offer.leads) await lockLead(manager, offer.cohort_id);
  if (!(await redeemInvitation(manager, token, now))) throw deadInvitation();
  const personId = offer.person_id ?? (newcomer && (await open(manager, { offer, now, newcomer })));
  if (personId === undefined) throw deadInvitation();
  const placed = await insertEnrolment(manager, { personId, offer, now });
  if (offer.leads) await giveLead(manager, offer.cohort_id, personId);
  await insertAcceptance(manager, { personId, agreementId: offer.agreement_id, at: now });
  const deeds = [...(newcomer ? ['account.opened'] : []), ...(placed ? arrivalOf(offer) : []), 'agreement.accepted'];
  for (const deed of deeds)
    await record(manager, { deed, actorId: personId, subjectId: personId, cohortId: offer.cohort_id, at: now });
  await announce(manager, { kind: 'me', personId });
  return { personId, session: await startSignInSession(manager, { personId, visitor, now }) };
}

/** What the record says of whoever was given a place by it. */
function arrivalOf({ role }: OfferRow): string[] {
  return role === 'coach' ? ['invitation.accepted', 'coach.joined'] : ['invitation.accepted'];
}

/** Whoever has an account comes in by what opened its door when the link was looked at. */
async function holdKnownLocks(manager: EntityManager, { person_id, door_version }: OfferRow): Promise<void> {
  if (person_id !== null && door_version !== null) await holdLocks(manager, person_id, door_version);
}

/** A coach is called as the office knows her; a member by no name of the team. @throws Invalid at `name` */
async function open(
  manager: EntityManager,
  { offer: { role, email }, now, newcomer }: Pick<Arrival, 'offer' | 'now'> & { newcomer: Newcomer },
): Promise<string | undefined> {
  if (role === 'member' && (await isNameOfTeam(manager, newcomer.name))) throw nameOfTeam();
  return openAccount(manager, { ...newcomer, email, now });
}
