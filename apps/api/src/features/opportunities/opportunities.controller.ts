import {
  archiveOpportunity,
  changeOpportunity,
  countOpportunities,
  deleteOpportunity,
  listDeletedOpportunities,
  listOpportunities,
  readOpportunity,
  restoreOpportunity,
  unarchiveOpportunity,
  writeOpportunity,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { OpportunitiesService } from './opportunities.service';

type At = Params<typeof readOpportunity>;

@Controller()
export class OpportunitiesController {
  constructor(@Inject(OpportunitiesService) private readonly opportunities: OpportunitiesService) {}

  @Endpoint(listOpportunities)
  list(@Who() who: Caller, @FromQuery(listOpportunities) query: Query<typeof listOpportunities>) {
    return this.opportunities.list(who, query);
  }

  @Endpoint(listDeletedOpportunities)
  listDeleted(@Who() who: Caller) {
    return this.opportunities.listDeleted(who);
  }

  @Endpoint(countOpportunities)
  counts(@Who() who: Caller) {
    return this.opportunities.counts(who);
  }

  @Endpoint(writeOpportunity)
  write(@Who() who: Caller, @FromBody(writeOpportunity) draft: Body<typeof writeOpportunity>) {
    return this.opportunities.write(who, draft);
  }

  @Endpoint(readOpportunity)
  read(@Who() who: Caller, @FromPath(readOpportunity) { opportunityId }: At) {
    return this.opportunities.read(who, opportunityId);
  }

  @Endpoint(changeOpportunity)
  change(
    @Who() who: Caller,
    @FromPath(changeOpportunity) { opportunityId }: At,
    @FromBody(changeOpportunity) change: Body<typeof changeOpportunity>,
  ) {
    return this.opportunities.change(who, opportunityId, change);
  }

  @Endpoint(archiveOpportunity)
  archive(@Who() who: Caller, @FromPath(archiveOpportunity) { opportunityId }: At) {
    return this.opportunities.archive(who, opportunityId);
  }

  @Endpoint(unarchiveOpportunity)
  unarchive(@Who() who: Caller, @FromPath(unarchiveOpportunity) { opportunityId }: At) {
    return this.opportunities.unarchive(who, opportunityId);
  }

  @Endpoint(deleteOpportunity)
  remove(@Who() who: Caller, @FromPath(deleteOpportunity) { opportunityId }: At) {
    return this.opportunities.remove(who, opportunityId);
  }

  @Endpoint(restoreOpportunity)
  restore(@Who() who: Caller, @FromPath(restoreOpportunity) { opportunityId }: At) {
    return this.opportunities.restore(who, opportunityId);
  }
}
