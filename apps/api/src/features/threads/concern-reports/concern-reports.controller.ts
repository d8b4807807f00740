import {
  listConcernReports,
  readConcernDesk,
  reopenConcern,
  reportConcern,
  seeToConcern,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { ConcernReportsService } from './concern-reports.service';

@Controller()
export class ConcernReportsController {
  constructor(@Inject(ConcernReportsService) private readonly concerns: ConcernReportsService) {}

  @Endpoint(readConcernDesk)
  desk(
    @Who() who: CohortCaller,
    @FromPath(readConcernDesk) at: Params<typeof readConcernDesk>,
    @FromQuery(readConcernDesk) { replyId }: Query<typeof readConcernDesk>,
  ) {
    return this.concerns.desk(who, at.threadId, replyId ?? null);
  }

  @Endpoint(reportConcern)
  report(
    @Who() who: CohortCaller,
    @FromPath(reportConcern) at: Params<typeof reportConcern>,
    @FromBody(reportConcern) draft: Body<typeof reportConcern>,
  ) {
    return this.concerns.report(who, at.threadId, draft);
  }

  @Endpoint(listConcernReports)
  async list(@Who() who: CohortCaller) {
    return { items: await this.concerns.list(who) };
  }

  @Endpoint(seeToConcern)
  seeTo(@Who() who: CohortCaller, @FromPath(seeToConcern) at: Params<typeof seeToConcern>): Promise<void> {
    return this.concerns.seeTo(who, at.concernReportId, true);
  }

  @Endpoint(reopenConcern)
  reopen(@Who() who: CohortCaller, @FromPath(reopenConcern) at: Params<typeof reopenConcern>): Promise<void> {
    return this.concerns.seeTo(who, at.concernReportId, false);
  }
}
