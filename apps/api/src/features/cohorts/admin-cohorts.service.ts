import {
  agreementText,
  type AdminCohort,
  type Body,
  type changeCohort,
  type CohortTemplate,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '@api/platform/audit';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { yetToChange } from '@api/platform/field-changes';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Conflict, Invalid, NotFound } from '@api/platform/http/problem';
import {
  adminCohorts,
  findAdminCohort,
  insertAgreement,
  insertCohort,
  isCoachOf,
  isSameCohort,
  knownCoaches,
  lockCohort,
  saveCohort,
  usualZone,
  type Draft,
} from './admin-cohorts.queries';
import { objectionToShape } from './cohort.policy';
import { presentAdminCohort } from './cohort.presenter';
import { findInvitationRow } from './invitations/invitations.queries';
import { isSameInvitation, objectionTo, sendInvitation } from './invitations/sending';

export type Change = Body<typeof changeCohort>;

/** Cohorts for the programme office. */
@Injectable()
export class AdminCohortsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(who: Caller): Promise<AdminCohort[]> {
    const rows = await this.database.as(identityOf(who), (manager) => adminCohorts(manager, this.clock.now()));
    return rows.map(presentAdminCohort);
  }

  /** What a new one begins with. */
  async template(who: Caller): Promise<CohortTemplate> {
    return this.database.as(identityOf(who), async (manager) => ({
      agreementBody: agreementText,
      timeZone: await usualZone(manager),
      coaches: await knownCoaches(manager),
    }));
  }

  async read(who: Caller, cohortId: string): Promise<AdminCohort> {
    return this.database.as(identityOf(who), (manager) => this.present(manager, cohortId));
  }

  /**
   * Sets up a cohort and invites its coaches, all or nothing; the same again is the same.
   * @throws Conflict where an id is taken; Invalid at the address of a coach who cannot be invited
   */
  async create(who: Caller, draft: Draft): Promise<AdminCohort> {
    const now = this.clock.now();
    return this.database.as(identityOf(who), async (manager) => {
      if (await insertCohort(manager, draft, now)) {
        await insertAgreement(manager, { cohortId: draft.id, body: draft.agreementBody, now });
        await record(manager, { deed: 'cohort.created', actorId: who.person.id, cohortId: draft.id, at: now });
        await inviteCoaches(manager, draft, { invitedBy: who.person.id, now });
      } else await expectSame(manager, draft, who.person.id);
      return this.present(manager, draft.id);
    });
  }

  /**
   * Changes fields; what another admin did to the others stays. What is so already is no change.
   * @throws NotFound, Invalid at `endsOn`, `capacity` or `leadCoachId`; Conflict where a field is not as she saw it
   */
  async change(who: Caller, cohortId: string, change: Change): Promise<AdminCohort> {
    const now = this.clock.now();
    return this.database.as(identityOf(who), async (manager) => {
      const row = await lockCohort(manager, cohortId, now);
      if (!row) throw new NotFound();
      const stands = presentAdminCohort(row);
      const changed = yetToChange(change, stands);
      if (Object.keys(changed).length === 0) return stands;
      const cohort = { ...stands, ...given(changed) };
      const objection = objectionToShape({ ...cohort, taken: row.member_count + row.invited_members });
      if (objection) throw Invalid.at(objection.path, objection.message);
      if (changed.leadCoachId) await admitLead(manager, cohortId, changed.leadCoachId);
      await saveCohort(manager, cohort);
      await this.changeAgreement(manager, who, { cohortId, body: changed.agreementBody });
      await record(manager, { deed: 'cohort.changed', actorId: who.person.id, cohortId, at: now });
      return this.present(manager, cohortId);
    });
  }

  private async changeAgreement(
    manager: EntityManager,
    who: Caller,
    { cohortId, body }: { cohortId: string; body: string | undefined },
  ): Promise<void> {
    if (body === undefined) return;
    const at = this.clock.now();
    await insertAgreement(manager, { cohortId, body, now: at });
    await record(manager, { deed: 'agreement.changed', actorId: who.person.id, cohortId, at });
  }

  private async present(manager: EntityManager, cohortId: string): Promise<AdminCohort> {
    const row = await findAdminCohort(manager, cohortId, this.clock.now());
    if (!row) throw new NotFound();
    return presentAdminCohort(row);
  }
}

async function inviteCoaches(
  manager: EntityManager,
  { id, name, coaches }: Draft,
  { invitedBy, now }: { invitedBy: string; now: Date },
): Promise<void> {
  for (const [at, coach] of coaches.entries()) {
    const objection = await objectionTo(manager, { id, name }, coach.email);
    if (objection) throw Invalid.at(['coaches', at, 'email'], objection);
    if (await findInvitationRow(manager, coach.id)) throw sentBefore();
    await sendInvitation(manager, { draft: { ...coach, role: 'coach' }, cohortId: id, invitedBy, now });
  }
}

/** @throws Conflict where the cohort or a coach of it was sent with other words */
async function expectSame(manager: EntityManager, draft: Draft, invitedBy: string): Promise<void> {
  if (!(await isSameCohort(manager, draft, invitedBy))) throw sentBefore();
  for (const coach of draft.coaches) {
    const row = await findInvitationRow(manager, coach.id);
    if (!row || !isSameInvitation(row, { draft: { ...coach, role: 'coach' }, cohortId: draft.id, invitedBy }))
      throw sentBefore();
  }
}

function sentBefore(): Conflict {
  return new Conflict('This was sent before with other words. Please open the list of cohorts anew.');
}

async function admitLead(manager: EntityManager, cohortId: string, personId: string): Promise<void> {
  if (!(await isCoachOf(manager, cohortId, personId)))
    throw Invalid.at('leadCoachId', 'The lead coach has to be a coach of this cohort.');
}

type Defined<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

/** What the change names; the rest stays. */
function given<Shape extends object>(change: Shape): Defined<Shape>;
function given(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
