import {
  archiveSkillKept,
  changeSkillKept,
  listSkillsKept,
  mergeSkillKept,
  readSkillKept,
  unarchiveSkillKept,
  unmergeSkillKept,
  writeSkillKept,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { DirectionService } from './direction.service';

type At = Params<typeof archiveSkillKept>;

@Controller()
export class SkillsKeptController {
  constructor(@Inject(DirectionService) private readonly file: DirectionService) {}

  @Endpoint(listSkillsKept)
  list(@Who() who: Caller, @FromQuery(listSkillsKept) query: Query<typeof listSkillsKept>) {
    return this.file.skills.list(who, query);
  }

  @Endpoint(writeSkillKept)
  write(@Who() who: Caller, @FromBody(writeSkillKept) draft: Body<typeof writeSkillKept>) {
    return this.file.keep(who, draft);
  }

  @Endpoint(readSkillKept)
  read(@Who() who: Caller, @FromPath(readSkillKept) { skillId }: At) {
    return this.file.skills.read(who, skillId);
  }

  @Endpoint(changeSkillKept)
  change(
    @Who() who: Caller,
    @FromPath(changeSkillKept) { skillId }: At,
    @FromBody(changeSkillKept) change: Body<typeof changeSkillKept>,
  ) {
    return this.file.skills.change(who, skillId, change);
  }

  @Endpoint(archiveSkillKept)
  archive(@Who() who: Caller, @FromPath(archiveSkillKept) { skillId }: At) {
    return this.file.skills.archive(who, skillId);
  }

  @Endpoint(unarchiveSkillKept)
  unarchive(@Who() who: Caller, @FromPath(unarchiveSkillKept) { skillId }: At) {
    return this.file.skills.unarchive(who, skillId);
  }

  @Endpoint(mergeSkillKept)
  merge(
    @Who() who: Caller,
    @FromPath(mergeSkillKept) { skillId }: At,
    @FromBody(mergeSkillKept) { into }: Body<typeof mergeSkillKept>,
  ) {
    return this.file.skills.merge(who, skillId, into);
  }

  @Endpoint(unmergeSkillKept)
  unmerge(@Who() who: Caller, @FromPath(unmergeSkillKept) { skillId }: At) {
    return this.file.skills.unmerge(who, skillId);
  }
}
