import type {
  ClueView,
  EnergyMarkDraft,
  EnergyMarkView,
  listEnergyMarks,
  listSkillsKept,
  Query,
  SkillKeptDraft,
  SkillKeptView,
} from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { cursorAfter, KeptThings, readCursor, withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Conflict, NotFound } from '@api/platform/http/problem';
import { clueTable } from './clue.table';
import {
  deleteMark,
  deleteSkill,
  findMark,
  findSkill,
  insertMark,
  insertSkill,
  pageOfMarks,
  pageOfSkills,
} from './marks.queries';

const pageSize = 100;

/** Where it points: clues in her own words, what lifts and drains her, what she can do better now. */
@Injectable()
export class DirectionService {
  readonly clues: KeptThings<ClueView>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.clues = new KeptThings(database, clock, clueTable);
  }

  async marks(caller: Caller, { cursor, topic }: Query<typeof listEnergyMarks>) {
    const page = { after: readCursor(cursor), limit: pageSize + 1, topic };
    return pageFrom(await this.database.as(identityOf(caller), (manager) => pageOfMarks(manager, page)));
  }

  async skills(caller: Caller, { cursor }: Query<typeof listSkillsKept>) {
    const page = { after: readCursor(cursor), limit: pageSize + 1 };
    return pageFrom(await this.database.as(identityOf(caller), (manager) => pageOfSkills(manager, page)));
  }

  /** @throws Conflict where the id is taken by something else */
  mark(caller: Caller, draft: EnergyMarkDraft): Promise<EnergyMarkView> {
    return withOwn(
      () =>
        this.database.as(identityOf(caller), async (manager) => {
          await insertMark(manager, { ...draft, at: this.clock.now() });
          const mark = await findMark(manager, draft.id);
          if (mark?.topic !== draft.topic || mark.state !== draft.state || mark.ownWords !== draft.ownWords)
            throw new Conflict('There is something else under this id.');
          return mark;
        }),
      'debriefId',
    );
  }

  /** @throws Conflict where the id is taken by something else */
  keep(caller: Caller, draft: SkillKeptDraft): Promise<SkillKeptView> {
    return withOwn(
      () =>
        this.database.as(identityOf(caller), async (manager) => {
          await insertSkill(manager, { ...draft, at: this.clock.now() });
          const skill = await findSkill(manager, draft.id);
          if (skill?.skill !== draft.skill || skill.ownWords !== draft.ownWords)
            throw new Conflict('There is something else under this id.');
          return skill;
        }),
      'debriefId',
    );
  }

  async unmark(caller: Caller, id: string): Promise<void> {
    const gone = await this.database.as(identityOf(caller), (manager) => deleteMark(manager, id));
    if (!gone) throw new NotFound();
  }

  async unkeep(caller: Caller, id: string): Promise<void> {
    const gone = await this.database.as(identityOf(caller), (manager) => deleteSkill(manager, id));
    if (!gone) throw new NotFound();
  }
}

function pageFrom<Row extends { readonly id: string; readonly at: string }>(rows: readonly Row[]) {
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return { items, next: last && rows.length > pageSize ? cursorAfter({ at: last.at, id: last.id }) : null };
}
