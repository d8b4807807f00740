import type { Body, saveSetbackPlan, SetbackPlan } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { emptyPlan, planOf, type PlanLines } from './setback-plan.entity';

interface PlanRow {
  readonly plan: PlanLines;
  readonly written_on: string;
}

/** Her plan for the day of the next no. */
@Injectable()
export class SetbackPlansService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Empty lines where she has written none. */
  async read(caller: Caller): Promise<SetbackPlan> {
    const [row] = await this.database.as(identityOf(caller), (manager) => manager.query<PlanRow[]>(readSql));
    return planOf(row?.plan ?? emptyPlan, row?.written_on ?? null);
  }

  /** Written on the day that it is where she is. */
  async save(caller: Caller, draft: Body<typeof saveSetbackPlan>): Promise<SetbackPlan> {
    const [row] = await this.database.as(identityOf(caller), (manager) =>
      manager.query<PlanRow[]>(saveSql, [JSON.stringify(draft), this.clock.now()]),
    );
    return planOf(row?.plan ?? emptyPlan, row?.written_on ?? null);
  }
}

const readSql = 'SELECT plan, written_on::text AS written_on FROM setback_plans WHERE person_id = app.me()';

const saveSql = `
  INSERT INTO setback_plans (person_id, plan, written_on)
  SELECT a.person_id, $1::jsonb, ($2::timestamptz AT TIME ZONE a.time_zone)::date FROM accounts a WHERE a.person_id = app.me()
  ON CONFLICT (person_id) DO UPDATE SET plan = excluded.plan, written_on = excluded.written_on
  RETURNING plan, written_on::text AS written_on`;
