import {
  archiveNonNegotiable,
  changeNonNegotiable,
  listNonNegotiables,
  mergeNonNegotiable,
  readNonNegotiable,
  removeConditionTest,
  testNonNegotiable,
  unarchiveNonNegotiable,
  unmergeNonNegotiable,
  writeNonNegotiable,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { NonNegotiablesService } from './non-negotiables.service';

type At = Params<typeof readNonNegotiable>;

@Controller()
export class NonNegotiablesController {
  constructor(@Inject(NonNegotiablesService) private readonly file: NonNegotiablesService) {}

  @Endpoint(listNonNegotiables)
  list(@Who() who: Caller, @FromQuery(listNonNegotiables) query: Query<typeof listNonNegotiables>) {
    return this.file.conditions.list(who, query);
  }

  @Endpoint(writeNonNegotiable)
  write(@Who() who: Caller, @FromBody(writeNonNegotiable) draft: Body<typeof writeNonNegotiable>) {
    return this.file.conditions.write(who, draft);
  }

  @Endpoint(readNonNegotiable)
  read(@Who() who: Caller, @FromPath(readNonNegotiable) { nonNegotiableId }: At) {
    return this.file.conditions.read(who, nonNegotiableId);
  }

  @Endpoint(changeNonNegotiable)
  change(
    @Who() who: Caller,
    @FromPath(changeNonNegotiable) { nonNegotiableId }: At,
    @FromBody(changeNonNegotiable) change: Body<typeof changeNonNegotiable>,
  ) {
    return this.file.change(who, nonNegotiableId, change);
  }

  @Endpoint(archiveNonNegotiable)
  archive(@Who() who: Caller, @FromPath(archiveNonNegotiable) { nonNegotiableId }: At) {
    return this.file.conditions.archive(who, nonNegotiableId);
  }

  @Endpoint(unarchiveNonNegotiable)
  unarchive(@Who() who: Caller, @FromPath(unarchiveNonNegotiable) { nonNegotiableId }: At) {
    return this.file.conditions.unarchive(who, nonNegotiableId);
  }

  @Endpoint(mergeNonNegotiable)
  merge(
    @Who() who: Caller,
    @FromPath(mergeNonNegotiable) { nonNegotiableId }: At,
    @FromBody(mergeNonNegotiable) { into }: Body<typeof mergeNonNegotiable>,
  ) {
    return this.file.conditions.merge(who, nonNegotiableId, into);
  }

  @Endpoint(unmergeNonNegotiable)
  unmerge(@Who() who: Caller, @FromPath(unmergeNonNegotiable) { nonNegotiableId }: At) {
    return this.file.conditions.unmerge(who, nonNegotiableId);
  }

  @Endpoint(testNonNegotiable)
  test(
    @Who() who: Caller,
    @FromPath(testNonNegotiable) at: Params<typeof testNonNegotiable>,
    @FromBody(testNonNegotiable) test: Body<typeof testNonNegotiable>,
  ) {
    return this.file.test(who, at, test);
  }

  @Endpoint(removeConditionTest)
  untest(
    @Who() who: Caller,
    @FromPath(removeConditionTest) at: Params<typeof removeConditionTest>,
    @FromQuery(removeConditionTest) { base }: Query<typeof removeConditionTest>,
  ) {
    return this.file.untest(who, at, base);
  }
}
