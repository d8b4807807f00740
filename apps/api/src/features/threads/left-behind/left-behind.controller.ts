import { listLeftBehind, removeLeftBehind, type Params, type Query } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { LeftBehindService } from './left-behind.service';

@Controller()
export class LeftBehindController {
  constructor(@Inject(LeftBehindService) private readonly leftBehind: LeftBehindService) {}

  @Endpoint(listLeftBehind)
  list(@Who() who: Caller, @FromQuery(listLeftBehind) query: Query<typeof listLeftBehind>) {
    return this.leftBehind.list(who, query.cursor);
  }

  @Endpoint(removeLeftBehind)
  remove(@Who() who: Caller, @FromPath(removeLeftBehind) { leftId }: Params<typeof removeLeftBehind>) {
    return this.leftBehind.remove(who, leftId);
  }
}
