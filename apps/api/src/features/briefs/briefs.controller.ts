import { readBrief, readFit, type Params } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { BriefsService } from './briefs.service';

@Controller()
export class BriefsController {
  constructor(@Inject(BriefsService) private readonly briefs: BriefsService) {}

  @Endpoint(readBrief)
  read(@Who() who: Caller, @FromPath(readBrief) { opportunityId }: Params<typeof readBrief>) {
    return this.briefs.read(who, opportunityId);
  }

  @Endpoint(readFit)
  fit(@Who() who: Caller, @FromPath(readFit) { opportunityId }: Params<typeof readFit>) {
    return this.briefs.fit(who, opportunityId);
  }
}
