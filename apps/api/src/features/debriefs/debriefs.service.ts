import {
  cardLimits,
  fullerMode,
  mergeAnswers,
  overfullLists,
  sameAnswer,
  type AnswerKey,
  type Body,
  type DebriefAnswers,
  type DebriefMode,
  type DebriefView,
  type DeletedDebrief,
  type listDebriefs,
  type MergedAnswers,
  type openDebrief,
  type Query,
  type Reply,
  type saveDebrief,
  type SavedDebrief,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { pageFrom, placeOf } from '@api/platform/pages/place';
import { Conflict, Invalid, NotFound } from '@api/platform/http/problem';
import { earliestRestorable } from '@api/platform/restorable';
import { stateOf, type DebriefRow } from './debrief.rows';
import { mayRead, mayRestore } from './debrief.policy';
import { deletedOf, lineOf, viewOf } from './debrief.presenter';
import {
  findDebrief,
  findDeleted,
  findFirstTexts,
  findLines,
  forgetAnswer,
  holdsAnswer,
  insertDebrief,
  lockDebrief,
  markDeleted,
  saveAnswers,
} from './debriefs.queries';
import { setReminder } from './closes.queries';
import { comeBackDay } from './reminder-days';
import { takeBack } from './shared-versions/taking-back';

const pageSize = 20;

type Draft = Body<typeof openDebrief>;

/** Her own debriefs: begun, saved in small pieces, deleted and restored. */
@Injectable()
export class DebriefsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Latest change first. */
  async list(
    caller: Caller,
    { cursor, opportunityId }: Query<typeof listDebriefs>,
  ): Promise<Reply<typeof listDebriefs>> {
    const wanted = { after: placeOf(cursor), opportunityId: opportunityId ?? null, limit: pageSize + 1 };
    const rows = await this.database.as(identityOf(caller), (manager) => findLines(manager, wanted));
    const { items, next } = pageFrom(rows, pageSize, (row) => ({ at: row.updated_at, id: row.id }));
    return { items: items.map((row) => lineOf(row, this.clock.now())), next };
  }

  /** What can still be brought back. */
  async listDeleted(caller: Caller): Promise<{ items: DeletedDebrief[] }> {
    const since = earliestRestorable(this.clock.now());
    const rows = await this.database.as(identityOf(caller), (manager) => findDeleted(manager, since));
    return { items: rows.map(deletedOf) };
  }

  /**
   * Begins a debrief under the id that her device made; the same again answers the same.
   * @throws Conflict where the id is taken by something else, hers or not
   */
  async open(caller: Caller, draft: Draft): Promise<DebriefView> {
    const { answers, revisions } = mergeAnswers({ answers: {}, revisions: {} }, { answers: draft.answers, base: {} });
    checkCards(answers);
    return this.database.as(identityOf(caller), async (manager) => {
      const at = this.clock.now();
      await insertDebrief(manager, { id: draft.id, mode: draft.mode, answers, revisions, at });
      const row = await findDebrief(manager, draft.id);
      if (!row || !mayRead(stateOf(row)) || !(await beganAs(manager, row, draft)))
        throw new Conflict('There is something else under this id.');
      return viewOf(row, at);
    });
  }

  async read(caller: Caller, id: string): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) =>
      viewOf(readable(await findDebrief(manager, id)), this.clock.now()),
    );
  }

  /** Saves a patch key by key under the row's lock; what clashes is kept beside and given back with both texts. */
  async save(caller: Caller, id: string, patch: Body<typeof saveDebrief>): Promise<SavedDebrief> {
    return this.database.as(identityOf(caller), async (manager) => {
      const at = this.clock.now();
      const row = readable(await lockDebrief(manager, id));
      const merged = mergeAnswers(row, patch);
      checkCards(merged.answers);
      const saved = savedRow(row, { merged, mode: fullerMode(row.mode, patch.mode ?? 'log'), at });
      if (saved.updated_at !== row.updated_at || merged.kept.length > 0)
        await saveAnswers(manager, { row: saved, kept: merged.kept, at });
      if (saved.remind_on !== row.remind_on) await setReminder(manager, id, saved.remind_on);
      return { debrief: viewOf(saved, at), conflicts: [...merged.conflicts] };
    });
  }

  /**
   * Forgets an answer with its history; the count of its saves goes on, so that no device brings it back unseen.
   * @throws Conflict with the debrief as it is where the answer has moved on since `base`
   */
  async forget(caller: Caller, id: string, { key, base }: { key: AnswerKey; base: number }): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const at = this.clock.now();
      const row = readable(await lockDebrief(manager, id));
      if (!(await holdsAnswer(manager, id, key))) return viewOf(row, at);
      if (row.revisions[key] !== base) throw Conflict.notDeleted(viewOf(row, at));
      await forgetAnswer(manager, { id, key, at });
      return viewOf(readable(await findDebrief(manager, id)), at);
    });
  }

  /** Deletes it and takes back what was shared of it, in one. Repeated, it does nothing. */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.database.as(identityOf(caller), async (manager) => {
      const at = this.clock.now();
      const row = await lockDebrief(manager, id);
      if (!row) throw new NotFound();
      if (row.deleted_at) return;
      await takeBack(manager, row.shared, { at, personId: caller.person.id });
      await markDeleted(manager, id, at);
    });
  }

  /** Takes a deletion back within thirty days; what was shared stays taken back. */
  async restore(caller: Caller, id: string): Promise<DebriefView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const now = this.clock.now();
      const row = await lockDebrief(manager, id);
      if (!row) throw new NotFound();
      if (!row.deleted_at) return viewOf(row, now);
      if (!mayRestore(stateOf(row), now)) throw new NotFound();
      await markDeleted(manager, id, null);
      return viewOf({ ...row, deleted_at: null }, now);
    });
  }
}

/** @throws NotFound where there is none, or it is deleted */
export function readable(row: DebriefRow | undefined): DebriefRow {
  if (!row || !mayRead(stateOf(row))) throw new NotFound();
  return row;
}

/** @throws Invalid where a list has grown beyond what anybody writes by hand */
function checkCards(answers: DebriefAnswers): void {
  const [list] = overfullLists(answers);
  if (list !== undefined) throw Invalid.at(['answers', list], `At most ${cardLimits.most} of these can be kept.`);
}

/** What is stored after a patch. The day on which she wants to see it again is the day of its reminder. */
function savedRow(row: DebriefRow, patch: { merged: MergedAnswers; mode: DebriefMode; at: Date }): DebriefRow {
  const { merged, mode, at } = patch;
  const changed = merged.saved.length > 0 || mode !== row.mode;
  const comesBack = merged.saved.includes('circleBackOn');
  return {
    ...row,
    mode,
    answers: merged.answers,
    revisions: merged.revisions,
    updated_at: changed ? at : row.updated_at,
    remind_on: comesBack ? comeBackDay(merged.answers.circleBackOn, at, row.time_zone) : row.remind_on,
  };
}

/**
 * Whether all that this draft says is there: as it stands, or as it began. What its writer typed on since, beside
 * another device, is not, and would be nowhere if this passed for an answer to it.
 */
async function beganAs(manager: EntityManager, row: DebriefRow, { answers }: Draft): Promise<boolean> {
  const keys = Object.keys(answers).filter((key) => answers[key] !== undefined);
  const others = keys.filter((key) => !sameAnswer(row.answers[key], answers[key]));
  if (others.length === 0) return true;
  const first = await findFirstTexts(manager, row.id);
  return others.every((key) => first.has(key) && sameAnswer(first.get(key), answers[key]));
}
