import { endEnrolment, listPlaces, moveEnrolment, type Body, type Params } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { PlacesService } from './places.service';

@Controller()
export class PlacesController {
  constructor(@Inject(PlacesService) private readonly places: PlacesService) {}

  @Endpoint(listPlaces)
  async list(@Who() who: Caller, @FromPath(listPlaces) { cohortId }: Params<typeof listPlaces>) {
    return { items: await this.places.list(who, cohortId) };
  }

  @Endpoint(endEnrolment)
  end(@Who() who: Caller, @FromPath(endEnrolment) { enrolmentId }: Params<typeof endEnrolment>) {
    return this.places.end(who, enrolmentId);
  }

  @Endpoint(moveEnrolment)
  move(
    @Who() who: Caller,
    @FromPath(moveEnrolment) { enrolmentId }: Params<typeof moveEnrolment>,
    @FromBody(moveEnrolment) { cohortId }: Body<typeof moveEnrolment>,
  ) {
    return this.places.move(who, enrolmentId, cohortId);
  }
}
