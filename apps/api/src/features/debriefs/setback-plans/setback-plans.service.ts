import type { Body, saveSetbackPlan, SetbackPlan } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Conflict } from '@api/platform/http/problem';
import { linesOf, planOf, saysSame, type PlanRow } from './setback-plan.entity';

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
      const values = [JSON.stringify(linesOf(lines)), this.clock.now(), base];
      const [written] = await manager.query<PlanRow[]>(saveSql, values);
      if (written) return planOf(written);
      const [stands] = await manager.query<PlanRow[]>(readSql);
      if (stands && saysSame(stands.plan, lines)) return planOf(stands);
      throw new Conflict(undefined, stands && planOf(stands));
    });
  }
}

const columns = 'plan, written_on::text AS written_on, revision';

const readSql = `SELECT ${columns} FROM setback_plans WHERE person_id = app.me()`;

const saveSql = `
  INSERT INTO setback_plans AS s (person_id, plan, written_on)
  SELECT a.person_id, $1::jsonb, ($2::timestamptz AT TIME ZONE a.time_zone)::date FROM accounts a WHERE a.person_id = app.me()
  ON CONFLICT (person_id) DO UPDATE SET plan = excluded.plan, written_on = excluded.written_on, revision = s.revision + 1
    WHERE s.revision = $3
  RETURNING ${columns}`;
