import {
  archiveClue,
  changeClue,
  listClues,
  mergeClue,
  readClue,
  unarchiveClue,
  unmergeClue,
  writeClue,
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

  @Endpoint(mergeClue)
  merge(
    @Who() who: Caller,
    @FromPath(mergeClue) { clueId }: At,
    @FromBody(mergeClue) { into }: Body<typeof mergeClue>,
  ) {
    return this.file.clues.merge(who, clueId, into);
  }

  @Endpoint(unmergeClue)
  unmerge(@Who() who: Caller, @FromPath(unmergeClue) { clueId }: At) {
    return this.file.clues.unmerge(who, clueId);
  }
}
