import {
  readSharedVersion,
  shareDebrief,
  updateSharedVersion,
  withdrawSharedVersion,
  type Body,
  type Params,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { SharedVersionsService } from './shared-versions.service';

@Controller()
export class SharedVersionsController {
  constructor(@Inject(SharedVersionsService) private readonly versions: SharedVersionsService) {}

  @Endpoint(shareDebrief)
  share(
    @Who() who: Caller,
    @FromPath(shareDebrief) { debriefId }: Params<typeof shareDebrief>,
    @FromBody(shareDebrief) draft: Body<typeof shareDebrief>,
  ) {
    return this.versions.share(who, debriefId, draft);
  }

  @Endpoint(readSharedVersion)
  read(@Who() who: Caller, @FromPath(readSharedVersion) at: Params<typeof readSharedVersion>) {
    return this.versions.read(who, at);
  }

  @Endpoint(updateSharedVersion)
  change(
    @Who() who: Caller,
    @FromPath(updateSharedVersion) at: Params<typeof updateSharedVersion>,
    @FromBody(updateSharedVersion) words: Body<typeof updateSharedVersion>,
  ) {
    return this.versions.change(who, at, words);
  }

  @Endpoint(withdrawSharedVersion)
  withdraw(@Who() who: Caller, @FromPath(withdrawSharedVersion) at: Params<typeof withdrawSharedVersion>) {
    return this.versions.withdraw(who, at);
  }
}
