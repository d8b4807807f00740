import { acceptAgreement, listCohortPeople, readCohort, type Body } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, Who } from '@api/platform/http/endpoint.decorator';
import { CohortsService } from './cohorts.service';

@Controller()
export class CohortsController {
  constructor(@Inject(CohortsService) private readonly cohorts: CohortsService) {}

  @Endpoint(readCohort)
  read(@Who() who: CohortCaller) {
    return this.cohorts.read(who);
  }

  @Endpoint(listCohortPeople)
  async people(@Who() who: CohortCaller) {
    return { items: await this.cohorts.people(who) };
  }

  @Endpoint(acceptAgreement)
  acceptAgreement(@Who() who: CohortCaller, @FromBody(acceptAgreement) { agreementId }: Body<typeof acceptAgreement>) {
    return this.cohorts.acceptAgreement(who, agreementId);
  }
}
