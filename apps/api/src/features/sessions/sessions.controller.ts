import {
  cancelSession,
  changeSession,
  downloadSessionCalendar,
  listSessions,
  planSession,
  publishSession,
  readSession,
  rsvpToSession,
  type Body,
  type Params,
} from '@accelerator/contracts';
import { Controller, Header, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { CalendarService } from './calendar.service';
import { SessionsService } from './sessions.service';

type AtSession = Params<typeof readSession>;

@Controller()
export class SessionsController {
  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(CalendarService) private readonly calendar: CalendarService,
  ) {}

  @Endpoint(listSessions)
  list(@Who() who: CohortCaller) {
    return this.sessions.list(who);
  }

  @Endpoint(planSession)
  plan(@Who() who: CohortCaller, @FromBody(planSession) draft: Body<typeof planSession>) {
    return this.sessions.plan(who, draft);
  }

  @Endpoint(readSession)
  read(@Who() who: CohortCaller, @FromPath(readSession) { sessionId }: AtSession) {
    return this.sessions.read(who, sessionId);
  }

  @Endpoint(changeSession)
  change(
    @Who() who: CohortCaller,
    @FromPath(changeSession) { sessionId }: AtSession,
    @FromBody(changeSession) change: Body<typeof changeSession>,
  ) {
    return this.sessions.change(who, sessionId, change);
  }

  @Endpoint(publishSession)
  publish(@Who() who: CohortCaller, @FromPath(publishSession) { sessionId }: AtSession) {
    return this.sessions.publish(who, sessionId);
  }

  @Endpoint(cancelSession)
  cancel(@Who() who: CohortCaller, @FromPath(cancelSession) { sessionId }: AtSession) {
    return this.sessions.cancel(who, sessionId);
  }

  @Endpoint(rsvpToSession)
  rsvp(
    @Who() who: CohortCaller,
    @FromPath(rsvpToSession) { sessionId }: AtSession,
    @FromBody(rsvpToSession) { answer }: Body<typeof rsvpToSession>,
  ) {
    return this.sessions.rsvp(who, sessionId, answer);
  }

  @Endpoint(downloadSessionCalendar)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="meeting.ics"')
  download(@Who() who: CohortCaller, @FromPath(downloadSessionCalendar) { sessionId }: AtSession) {
    return this.calendar.file(who, sessionId);
  }
}
