import {
  changeCohort,
  createCohort,
  listCohorts,
  readAdminCohort,
  readCohortTemplate,
  type Body,
  type Params,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { AdminCohortsService } from './admin-cohorts.service';

@Controller()
export class AdminCohortsController {
  constructor(@Inject(AdminCohortsService) private readonly cohorts: AdminCohortsService) {}

  @Endpoint(listCohorts)
  async list(@Who() who: Caller) {
    return { items: await this.cohorts.list(who) };
  }

  @Endpoint(createCohort)
  create(@Who() who: Caller, @FromBody(createCohort) draft: Body<typeof createCohort>) {
    return this.cohorts.create(who, draft);
  }

  @Endpoint(readAdminCohort)
  read(@Who() who: Caller, @FromPath(readAdminCohort) { cohortId }: Params<typeof readAdminCohort>) {
    return this.cohorts.read(who, cohortId);
  }

  @Endpoint(changeCohort)
  change(
    @Who() who: Caller,
    @FromPath(changeCohort) { cohortId }: Params<typeof changeCohort>,
    @FromBody(changeCohort) change: Body<typeof changeCohort>,
  ) {
    return this.cohorts.change(who, cohortId, change);
  }

  @Endpoint(readCohortTemplate)
  readTemplate(@Who() who: Caller) {
    return this.cohorts.template(who);
  }
}
