import {
  archiveEnergyMark,
  changeEnergyMark,
  listEnergyMarks,
  mergeEnergyMark,
  readEnergyMark,
  unarchiveEnergyMark,
  unmergeEnergyMark,
  writeEnergyMark,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { DirectionService } from './direction.service';

type At = Params<typeof archiveEnergyMark>;

@Controller()
export class EnergyMarksController {
  constructor(@Inject(DirectionService) private readonly file: DirectionService) {}

  @Endpoint(listEnergyMarks)
  list(@Who() who: Caller, @FromQuery(listEnergyMarks) query: Query<typeof listEnergyMarks>) {
    return this.file.marks.list(who, query);
  }

  @Endpoint(writeEnergyMark)
  write(@Who() who: Caller, @FromBody(writeEnergyMark) draft: Body<typeof writeEnergyMark>) {
    return this.file.mark(who, draft);
  }

  @Endpoint(readEnergyMark)
  read(@Who() who: Caller, @FromPath(readEnergyMark) { markId }: At) {
    return this.file.marks.read(who, markId);
  }

  @Endpoint(changeEnergyMark)
  change(
    @Who() who: Caller,
    @FromPath(changeEnergyMark) { markId }: At,
    @FromBody(changeEnergyMark) change: Body<typeof changeEnergyMark>,
  ) {
    return this.file.marks.change(who, markId, change);
  }

  @Endpoint(archiveEnergyMark)
  archive(@Who() who: Caller, @FromPath(archiveEnergyMark) { markId }: At) {
    return this.file.marks.archive(who, markId);
  }

  @Endpoint(unarchiveEnergyMark)
  unarchive(@Who() who: Caller, @FromPath(unarchiveEnergyMark) { markId }: At) {
    return this.file.marks.unarchive(who, markId);
  }

  @Endpoint(mergeEnergyMark)
  merge(
    @Who() who: Caller,
    @FromPath(mergeEnergyMark) { markId }: At,
    @FromBody(mergeEnergyMark) { into }: Body<typeof mergeEnergyMark>,
  ) {
    return this.file.marks.merge(who, markId, into);
  }

  @Endpoint(unmergeEnergyMark)
  unmerge(@Who() who: Caller, @FromPath(unmergeEnergyMark) { markId }: At) {
    return this.file.marks.unmerge(who, markId);
  }
}
