import { bringToSession, leaveInThread, listCarryOvers, type CarryOverView, type Params } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { CarryOversService } from './carry-overs.service';

@Controller()
export class CarryOversController {
  constructor(@Inject(CarryOversService) private readonly carryOvers: CarryOversService) {}

  @Endpoint(bringToSession)
  bring(@Who() who: CohortCaller, @FromPath(bringToSession) at: Params<typeof bringToSession>): Promise<void> {
    return this.carryOvers.bring(who, at.threadId);
  }

  @Endpoint(leaveInThread)
  leave(@Who() who: CohortCaller, @FromPath(leaveInThread) at: Params<typeof leaveInThread>): Promise<void> {
    return this.carryOvers.leave(who, at.threadId);
  }

  @Endpoint(listCarryOvers)
  async list(
    @Who() who: CohortCaller,
    @FromPath(listCarryOvers) at: Params<typeof listCarryOvers>,
  ): Promise<{ items: CarryOverView[] }> {
    return { items: await this.carryOvers.list(who, at.sessionId) };
  }
}
