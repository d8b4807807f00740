import type { Body, CommitmentView, Query, Reply } from '@accelerator/contracts';
import type {
  changeCommitment,
  deleteCommitment,
  listCommitments,
  lookBackOnCommitment,
  makeCommitment,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller, type CohortCaller } from '@api/platform/http/caller';
import { Conflict, Invalid, NotFound } from '@api/platform/http/problem';
import { announce } from '@api/platform/live/announce';
import { afterWord, takenBack } from './looking-back';
import { commitmentOf, lookedAt, type CommitmentRow } from './commitment.presenter';
import { findOne, findOwn, findShown, holdOne } from './commitments.queries';
import * as writes from './commitments.writes';

type Draft = Body<typeof makeCommitment>;
type Words = Omit<Body<typeof changeCommitment>, 'base'>;

/** "When …, I will …": each person's own, shown where she says so. */
@Injectable()
export class CommitmentsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<Reply<typeof listCommitments>> {
    const rows = await this.database.as(identityOf(caller), findOwn);
    return { items: rows.map(commitmentOf) };
  }

  async listShown(caller: CohortCaller, sessionId?: string): Promise<Reply<typeof listCommitments>> {
    const { cohortId } = caller.enrolment;
    const rows = await this.database.as(identityOf(caller), (manager) => findShown(manager, cohortId, sessionId));
    return { items: rows.map(commitmentOf) };
  }

  /** Sent again with the same content it answers the same; an id that holds anything else is a conflict. */
  make(caller: Caller, draft: Draft): Promise<CommitmentView> {
    const work = (manager: EntityManager) => make(manager, draft, this.clock.now());
    return withOwn(() => this.database.as(identityOf(caller), work), 'debriefId');
  }

  /** Two windows on one commitment: the later one gets 409 with what stands. The same words again answer the same. */
  change(caller: Caller, id: string, { base, ...change }: Body<typeof changeCommitment>): Promise<CommitmentView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = await held(manager, id);
      if (base !== row.revision) return stands(row, change);
      const words = wordsOf(row, change);
      if (words.showTo === 'cohort' && words.cohortId === null)
        throw Invalid.at('cohortId', 'Please choose the cohort that sees it.');
      if (words.showTo === 'cohort' || change.cohortId) await checkPlace(manager, { ...words, sessionId: null });
      await writes.changeWords(manager, id, words);
      return this.changed(manager, id, row);
    });
  }

  /** What was said in another window is not written over unseen. */
  lookBack(caller: Caller, id: string, said: Body<typeof lookBackOnCommitment>): Promise<CommitmentView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = await held(manager, id);
      const { base, word, changedTo = null } = said;
      const standing = lookedAt(row);
      const next = afterWord(standing, { word, changedTo, now: this.clock.now() });
      if (!next) return commitmentOf(row);
      if (base !== standing.lookedBackAt) throw new Conflict(undefined, commitmentOf(row));
      await writes.writeStanding(manager, id, next);
      return this.changed(manager, id, row);
    });
  }

  /** Undoes the last look-back, that of `base`; without one it answers as it is. */
  takeBack(caller: Caller, id: string, base: string): Promise<CommitmentView> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = await held(manager, id);
      const standing = lookedAt(row);
      const next = takenBack(standing);
      if (!next) return commitmentOf(row);
      if (base !== standing.lookedBackAt) throw new Conflict(undefined, commitmentOf(row));
      await writes.writeStanding(manager, id, next);
      return this.changed(manager, id, row);
    });
  }

  /** @throws Conflict with the commitment as it stands where its words, or what became of it, moved on since */
  remove(caller: Caller, id: string, seen: Query<typeof deleteCommitment>): Promise<void> {
    return this.database.as(identityOf(caller), async (manager) => {
      const row = await held(manager, id);
      if (row.revision !== seen.base || (seen.lookedBackAt ?? null) !== lookedAt(row).lookedBackAt)
        throw Conflict.notDeleted(commitmentOf(row));
      if (!(await writes.remove(manager, id))) throw new NotFound();
      await tellCohorts(manager, [row]);
    });
  }

  private async changed(manager: EntityManager, id: string, former: CommitmentRow): Promise<CommitmentView> {
    const row = await findOne(manager, id);
    if (!row) throw new NotFound();
    await tellCohorts(manager, [former, row]);
    return commitmentOf(row);
  }
}

async function make(manager: EntityManager, { debriefId, ...draft }: Draft, now: Date): Promise<CommitmentView> {
  await checkPlace(manager, draft);
  const made = await writes.insert(manager, draft, now);
  if (made && debriefId) await writes.insertSource(manager, { id: draft.id, debriefId });
  const row = await findOne(manager, draft.id);
  if (!row || (!made && !saysSame(row, draft)))
    throw new Conflict('This could not be kept as it is. Please send it anew.');
  if (made) await tellCohorts(manager, [row]);
  return commitmentOf(row);
}

async function held(manager: EntityManager, id: string): Promise<CommitmentRow> {
  const row = await holdOne(manager, id);
  if (!row) throw new NotFound();
  return row;
}

async function checkPlace(
  manager: EntityManager,
  place: { cohortId: string | null; sessionId: string | null },
): Promise<void> {
  const hers = await writes.isHers(manager, place);
  if (!hers.cohort) throw Invalid.at('cohortId', 'Please choose a cohort of yours.');
  if (!hers.session) throw Invalid.at('sessionId', 'Please choose a session of this cohort.');
}

/** Where it is shown, and where it was until now, what stands there is asked for again. */
async function tellCohorts(manager: EntityManager, rows: readonly CommitmentRow[]): Promise<void> {
  const cohorts = new Set(rows.map(({ show_to, cohort_id }) => (show_to === 'cohort' ? cohort_id : null)));
  for (const cohortId of cohorts) if (cohortId !== null) await announce(manager, { kind: 'commitment', cohortId });
}

function saysSame(row: CommitmentRow, draft: Draft): boolean {
  return row.session_id === draft.sessionId && hasWords(row, withoutPlace(draft));
}

/** It has moved on; where it says already what it was to say, that is no conflict. */
function stands(row: CommitmentRow, change: Words): CommitmentView {
  if (hasWords(row, change)) return commitmentOf(row);
  throw new Conflict(undefined, commitmentOf(row));
}

function hasWords(row: CommitmentRow, words: Words): boolean {
  return JSON.stringify(wordsOf(row, {})) === JSON.stringify(wordsOf(row, words));
}

/** Of a draft, what can be changed later. */
function withoutPlace({ id: _, sessionId: _session, debriefId: _debrief, ...words }: Draft): Words {
  return words;
}

function wordsOf(row: CommitmentRow, change: Words) {
  return {
    cueKind: change.cueKind ?? row.cue_kind,
    cue: change.cue ?? row.cue,
    act: change.act ?? row.act,
    lookBackOn: change.lookBackOn === undefined ? row.look_back_on : change.lookBackOn,
    showTo: change.showTo ?? row.show_to,
    cohortId: change.cohortId === undefined ? row.cohort_id : change.cohortId,
  };
}
