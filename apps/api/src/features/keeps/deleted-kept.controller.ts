import { deleteKept, listDeletedKept, restoreKept, type Params } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { DeletedKeptService } from './deleted-kept.service';

@Controller()
export class DeletedKeptController {
  constructor(@Inject(DeletedKeptService) private readonly kept: DeletedKeptService) {}

  @Endpoint(listDeletedKept)
  list(@Who() who: Caller) {
    return this.kept.list(who);
  }

  @Endpoint(deleteKept)
  delete(@Who() who: Caller, @FromPath(deleteKept) { keptId }: Params<typeof deleteKept>) {
    return this.kept.delete(who, keptId);
  }

  @Endpoint(restoreKept)
  restore(@Who() who: Caller, @FromPath(restoreKept) { keptId }: Params<typeof restoreKept>) {
    return this.kept.restore(who, keptId);
  }
}
