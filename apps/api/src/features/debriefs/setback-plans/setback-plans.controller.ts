import { saveSetbackPlan, type Body } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, Who } from '@api/platform/http/endpoint.decorator';
import { SetbackPlansService } from './setback-plans.service';

@Controller()
export class SetbackPlansController {
  constructor(@Inject(SetbackPlansService) private readonly plans: SetbackPlansService) {}

  @Endpoint(saveSetbackPlan)
  save(@Who() who: Caller, @FromBody(saveSetbackPlan) draft: Body<typeof saveSetbackPlan>) {
    return this.plans.save(who, draft);
  }
}
