import {
  opportunityLimits,
  type addRound,
  type addStatedReason,
  type Body,
  type changeRound,
  type OpportunityView,
  type Params,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Conflict, Invalid, NotFound } from '@api/platform/http/problem';
import { touchOpportunity, type OpportunityRow } from './opportunities.queries';
import { held, known } from './opportunities.service';
import { freshRound } from './opportunity.fresh';
import { holds } from './opportunity.policy';
import { deleteRound, insertReason, insertRounds, updateRound } from './rounds.queries';

type AtRound = Params<typeof changeRound>;

/** What happened in a process: its dated rounds, and the reasons that were given. */
@Injectable()
export class RoundsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The same round again answers the same. @throws Conflict where the id is taken by something else */
  add(caller: Caller, opportunityId: string, draft: Body<typeof addRound>): Promise<OpportunityView> {
    return this.deed(caller, opportunityId, async (manager, row, at) => {
      if (!row.rounds.some(({ id }) => id === draft.id)) {
        if (row.rounds.length >= opportunityLimits.rounds) throw Invalid.at('id', 'There are sixty rounds already.');
        await insertRounds(manager, [{ ...freshRound(draft), opportunityId }], at);
      }
      return (view) => view.rounds.some((one) => one.id === draft.id && holds(one, draft));
    });
  }

  /** @throws Conflict with the round as it stands where it has moved on since `base` */
  change(
    caller: Caller,
    { opportunityId, roundId }: AtRound,
    { base, ...fields }: Body<typeof changeRound>,
  ): Promise<OpportunityView> {
    return this.deed(caller, opportunityId, async (manager, row, at) => {
      const round = row.rounds.find(({ id }) => id === roundId);
      if (!round) throw new NotFound();
      if (holds(round, fields)) return always;
      if (round.revision !== base) throw new Conflict(undefined, round);
      await updateRound(manager, roundId, { fields, at });
      return always;
    });
  }

  /** Repeated, it does nothing. @throws Conflict with the round as it stands where it has moved on since `base` */
  remove(caller: Caller, { opportunityId, roundId }: AtRound, base: number): Promise<OpportunityView> {
    return this.deed(caller, opportunityId, async (manager, row) => {
      const round = row.rounds.find(({ id }) => id === roundId);
      if (!round) return always;
      if (round.revision !== base) throw Conflict.notDeleted(round);
      await deleteRound(manager, roundId);
      return always;
    });
  }

  /** Added to what they said before. @throws Conflict where the id is taken by something else */
  addReason(caller: Caller, opportunityId: string, reason: Body<typeof addStatedReason>): Promise<OpportunityView> {
    return this.deed(caller, opportunityId, async (manager, row, at) => {
      if (!row.reasons.some(({ id }) => id === reason.id)) {
        if (row.reasons.length >= opportunityLimits.reasons)
          throw Invalid.at('id', 'There are twenty reasons already.');
        await insertReason(manager, opportunityId, { ...reason, at });
      }
      return (view) => view.reasons.some((one) => one.id === reason.id && holds(one, reason));
    });
  }

  private deed(caller: Caller, id: string, work: Work): Promise<OpportunityView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const at = this.clock.now();
      const fits = await work(manager, await held(manager, id), at);
      await touchOpportunity(manager, id, at);
      const view = await known(manager, id);
      if (!fits(view)) throw new Conflict('There is something else under this id.');
      return view;
    });
  }
}

/** A deed under the lock; says how to tell that the process then holds what was sent. */
type Work = (manager: EntityManager, row: OpportunityRow, at: Date) => Promise<(view: OpportunityView) => boolean>;

const always = () => true;
