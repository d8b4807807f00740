import { exportOpportunities, importOpportunities, previewImport, type Body } from '@accelerator/contracts';
import { Controller, Header, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, Who } from '@api/platform/http/endpoint.decorator';
import { OpportunitiesService } from './opportunities.service';
import { TransfersService } from './transfers.service';

@Controller()
export class TransfersController {
  constructor(
    @Inject(OpportunitiesService) private readonly opportunities: OpportunitiesService,
    @Inject(TransfersService) private readonly transfers: TransfersService,
  ) {}

  @Endpoint(exportOpportunities)
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="opportunities.csv"')
  export(@Who() who: Caller) {
    return this.transfers.table(who);
  }

  @Endpoint(previewImport)
  preview(@Who() who: Caller, @FromBody(previewImport) list: Body<typeof previewImport>) {
    return this.transfers.preview(who, list);
  }

  @Endpoint(importOpportunities)
  import(@Who() who: Caller, @FromBody(importOpportunities) list: Body<typeof importOpportunities>) {
    return this.opportunities.bringIn(who, list);
  }
}
