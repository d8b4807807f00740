import { randomUUID } from 'node:crypto';
import type { Body, changeNonNegotiable, NonNegotiableView, testNonNegotiable } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { KeptThings, withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import type { Caller } from '@api/platform/http/caller';
import { Conflict } from '@api/platform/http/problem';
import { nonNegotiableTable } from './non-negotiable.table';
import { deleteTest, insertFormer, upsertTest } from './tests.queries';

/** Her conditions, how they changed, and how each process looked against them. */
@Injectable()
export class NonNegotiablesService {
  readonly conditions: KeptThings<NonNegotiableView>;

  constructor(@Inject(Database) database: Database, @Inject(Clock) clock: Clock) {
    this.conditions = new KeptThings(database, clock, nonNegotiableTable);
  }

  /** A new wording or strength keeps what it was, and the process that changed it. */
  change(
    caller: Caller,
    id: string,
    { because, ...change }: Body<typeof changeNonNegotiable>,
  ): Promise<NonNegotiableView> {
    return withOwn(
      () =>
        this.conditions.change(caller, id, change, async (manager, { statement, strength }, at) => {
          const same = (change.statement ?? statement) === statement && (change.strength ?? strength) === strength;
          if (!same)
            await insertFormer(manager, { id: randomUUID(), of: id, statement, strength, debriefId: because, at });
        }),
      'because',
    );
  }

  /** One answer for each process; a second one takes the place of the first. */
  test(
    caller: Caller,
    { nonNegotiableId, testId }: { nonNegotiableId: string; testId: string },
    test: Body<typeof testNonNegotiable>,
  ): Promise<NonNegotiableView> {
    return withOwn(
      () =>
        this.conditions.put(caller, nonNegotiableId, async (manager, _, at) => {
          if (!(await upsertTest(manager, { id: testId, nonNegotiableId, at, ...test })))
            throw new Conflict('There is something else under this id.');
        }),
      'debriefId',
    );
  }

  untest(
    caller: Caller,
    { nonNegotiableId, testId }: { nonNegotiableId: string; testId: string },
  ): Promise<NonNegotiableView> {
    return this.conditions.put(caller, nonNegotiableId, (manager) => deleteTest(manager, testId));
  }
}
