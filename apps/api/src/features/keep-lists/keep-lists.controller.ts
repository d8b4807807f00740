import { keep, keepNone, listKeeps, type Body, type Params } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { KeepListsService } from './keep-lists.service';

type At = Params<typeof listKeeps>;

@Controller()
export class KeepListsController {
  constructor(@Inject(KeepListsService) private readonly lists: KeepListsService) {}

  @Endpoint(listKeeps)
  list(@Who() who: Caller, @FromPath(listKeeps) { debriefId }: At) {
    return this.lists.list(who, debriefId);
  }

  @Endpoint(keep)
  keep(@Who() who: Caller, @FromPath(keep) { debriefId }: At, @FromBody(keep) { entries }: Body<typeof keep>) {
    return this.lists.keep(who, debriefId, entries);
  }

  @Endpoint(keepNone)
  keepNone(@Who() who: Caller, @FromPath(keepNone) { debriefId }: At) {
    return this.lists.keepNone(who, debriefId);
  }
}
