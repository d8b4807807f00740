import { listAuditEvents, listMyAuditEvents, type Query } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { AuditEventsService } from './audit-events.service';

@Controller()
export class AuditEventsController {
  constructor(@Inject(AuditEventsService) private readonly events: AuditEventsService) {}

  @Endpoint(listAuditEvents)
  list(@Who() who: Caller, @FromQuery(listAuditEvents) { cursor }: Query<typeof listAuditEvents>) {
    return this.events.list(who, cursor);
  }

  @Endpoint(listMyAuditEvents)
  listMine(@Who() who: Caller, @FromQuery(listMyAuditEvents) { cursor }: Query<typeof listMyAuditEvents>) {
    return this.events.listMine(who, cursor);
  }
}
