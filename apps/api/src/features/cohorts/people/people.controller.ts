import { deactivatePerson, listPeople, reactivatePerson, type Params, type Query } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { PeopleService } from './people.service';

@Controller()
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  @Endpoint(listPeople)
  list(@Who() who: Caller, @FromQuery(listPeople) query: Query<typeof listPeople>) {
    return this.people.list(who, query);
  }

  @Endpoint(deactivatePerson)
  deactivate(@Who() who: Caller, @FromPath(deactivatePerson) { personId }: Params<typeof deactivatePerson>) {
    return this.people.deactivate(who, personId);
  }

  @Endpoint(reactivatePerson)
  reactivate(@Who() who: Caller, @FromPath(reactivatePerson) { personId }: Params<typeof reactivatePerson>) {
    return this.people.reactivate(who, personId);
  }
}
