import { randomUUID } from 'node:crypto';
import type {
  Body,
  changeNonNegotiable,
  ConditionTestView,
  NonNegotiableView,
  testNonNegotiable,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { KeptThings, withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import type { Caller } from '@api/platform/http/caller';
import { Conflict } from '@api/platform/http/problem';
import { nonNegotiableTable } from './non-negotiable.table';
import { deleteTest, findTest, insertFormer, upsertTest } from './tests.queries';

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

  /** One answer for each process; a second one takes the place of the first only where its writer saw that. */
  test(
    caller: Caller,
    { nonNegotiableId, testId }: { nonNegotiableId: string; testId: string },
    { base, ...answer }: Body<typeof testNonNegotiable>,
  ): Promise<NonNegotiableView> {
    return withOwn(
      () =>
        this.conditions.put(caller, nonNegotiableId, async (manager, _, at) => {
          const test = { id: testId, nonNegotiableId, at, ...answer };
          const stands = await findTest(manager, test);
          if (stands && saysSame(stands, answer)) return;
          if (stands && (stands.id !== testId || stands.revision !== base)) throw new Conflict(undefined, stands);
          if (!(await upsertTest(manager, test))) throw new Conflict('There is something else under this id.');
        }),
      'debriefId',
    );
  }

  /** Takes an answer out as its writer saw it, with its reason. Repeated, it does nothing. */
  untest(
    caller: Caller,
    { nonNegotiableId, testId }: { nonNegotiableId: string; testId: string },
    base: number,
  ): Promise<NonNegotiableView> {
    return this.conditions.put(caller, nonNegotiableId, async (manager) => {
      const stands = await deleteTest(manager, testId, base);
      if (stands) throw Conflict.notDeleted(stands);
    });
  }
}

type Answer = Pick<ConditionTestView, 'result' | 'waivedBecause' | 'testedOn'>;

/** Sent again, or noted alike in another window: that is no conflict. */
function saysSame(stands: Answer, { result, waivedBecause, testedOn }: Answer): boolean {
  return stands.result === result && stands.waivedBecause === waivedBecause && stands.testedOn === testedOn;
}
