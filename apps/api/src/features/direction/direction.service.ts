import type { ClueView, EnergyMarkDraft, EnergyMarkView, SkillKeptDraft, SkillKeptView } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { KeptThings, withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import type { Caller } from '@api/platform/http/caller';
import { clueTable } from './clue.table';
import { energyMarkTable } from './energy-mark.table';
import { skillKeptTable } from './skill-kept.table';

/** Where it points: clues in her own words, what lifts and drains her, what she can do better now. */
@Injectable()
export class DirectionService {
  readonly clues: KeptThings<ClueView>;
  readonly marks: KeptThings<EnergyMarkView>;
  readonly skills: KeptThings<SkillKeptView>;

  constructor(@Inject(Database) database: Database, @Inject(Clock) clock: Clock) {
    this.clues = new KeptThings(database, clock, clueTable);
    this.marks = new KeptThings(database, clock, energyMarkTable);
    this.skills = new KeptThings(database, clock, skillKeptTable);
  }

  /** @throws Conflict where the id is taken by something else */
  mark(caller: Caller, { debriefId, ...mark }: EnergyMarkDraft): Promise<EnergyMarkView> {
    return withOwn(() => this.marks.write(caller, mark, debriefId), 'debriefId');
  }

  /** @throws Conflict where the id is taken by something else */
  keep(caller: Caller, { debriefId, ...skill }: SkillKeptDraft): Promise<SkillKeptView> {
    return withOwn(() => this.skills.write(caller, skill, debriefId), 'debriefId');
  }
}
