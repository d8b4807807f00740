import type { Body, saveSetbackPlan, SetbackPlan } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Conflict } from '@api/platform/http/problem';
import { linesOf, planOf, saysSame } from './setback-plan.rows';
import { findPlan, writePlan } from './setback-plans.queries';

/** Her plan for the day of the next no. */
@Injectable()
export class SetbackPlansService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Written on the day that it is where she is. Two windows on one plan: the later one gets 409 with what stands; the
   * same words again answer the same.
   */
  save(caller: Caller, { base, ...lines }: Body<typeof saveSetbackPlan>): Promise<SetbackPlan> {
    return this.database.as(identityOf(caller), async (manager) => {
      const written = await writePlan(manager, linesOf(lines), base, this.clock.now());
      if (written) return planOf(written);
      const stands = await findPlan(manager);
      if (stands && saysSame(stands.plan, lines)) return planOf(stands);
      throw new Conflict(undefined, stands && planOf(stands));
    });
  }
}
