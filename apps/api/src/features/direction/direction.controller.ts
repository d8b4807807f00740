import {
  archiveClue,
  changeClue,
  listClues,
  listEnergyMarks,
  listSkillsKept,
  readClue,
  removeEnergyMark,
  removeSkillKept,
  unarchiveClue,
  writeClue,
  writeEnergyMark,
  writeSkillKept,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { DirectionService } from './direction.service';

type At = Params<typeof readClue>;

@Controller()
export class DirectionController {
  constructor(@Inject(DirectionService) private readonly file: DirectionService) {}

  @Endpoint(listClues)
  list(@Who() who: Caller, @FromQuery(listClues) query: Query<typeof listClues>) {
    return this.file.clues.list(who, query);
  }

  @Endpoint(writeClue)
  write(@Who() who: Caller, @FromBody(writeClue) draft: Body<typeof writeClue>) {
    return this.file.clues.write(who, draft);
  }

  @Endpoint(readClue)
  read(@Who() who: Caller, @FromPath(readClue) { clueId }: At) {
    return this.file.clues.read(who, clueId);
  }

  @Endpoint(changeClue)
  change(
    @Who() who: Caller,
    @FromPath(changeClue) { clueId }: At,
    @FromBody(changeClue) change: Body<typeof changeClue>,
  ) {
    return this.file.clues.change(who, clueId, change);
  }

  @Endpoint(archiveClue)
  archive(@Who() who: Caller, @FromPath(archiveClue) { clueId }: At) {
    return this.file.clues.archive(who, clueId);
  }

  @Endpoint(unarchiveClue)
  unarchive(@Who() who: Caller, @FromPath(unarchiveClue) { clueId }: At) {
    return this.file.clues.unarchive(who, clueId);
  }

  @Endpoint(listEnergyMarks)
  marks(@Who() who: Caller, @FromQuery(listEnergyMarks) query: Query<typeof listEnergyMarks>) {
    return this.file.marks(who, query);
  }

  @Endpoint(writeEnergyMark)
  mark(@Who() who: Caller, @FromBody(writeEnergyMark) draft: Body<typeof writeEnergyMark>) {
    return this.file.mark(who, draft);
  }

  @Endpoint(removeEnergyMark)
  unmark(@Who() who: Caller, @FromPath(removeEnergyMark) { markId }: Params<typeof removeEnergyMark>) {
    return this.file.unmark(who, markId);
  }

  @Endpoint(listSkillsKept)
  skills(@Who() who: Caller, @FromQuery(listSkillsKept) query: Query<typeof listSkillsKept>) {
    return this.file.skills(who, query);
  }

  @Endpoint(writeSkillKept)
  keep(@Who() who: Caller, @FromBody(writeSkillKept) draft: Body<typeof writeSkillKept>) {
    return this.file.keep(who, draft);
  }

  @Endpoint(removeSkillKept)
  unkeep(@Who() who: Caller, @FromPath(removeSkillKept) { skillId }: Params<typeof removeSkillKept>) {
    return this.file.unkeep(who, skillId);
  }
}
