import { listAnswerVersions, type Params, type Query } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { VersionsService } from './versions.service';

@Controller()
export class VersionsController {
  constructor(@Inject(VersionsService) private readonly versions: VersionsService) {}

  @Endpoint(listAnswerVersions)
  list(
    @Who() who: Caller,
    @FromPath(listAnswerVersions) { debriefId }: Params<typeof listAnswerVersions>,
    @FromQuery(listAnswerVersions) wanted: Query<typeof listAnswerVersions>,
  ) {
    return this.versions.list(who, debriefId, wanted);
  }
}
