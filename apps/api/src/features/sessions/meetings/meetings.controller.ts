import {
  endSession,
  listAttendance,
  listCoachNotes,
  markAttendance,
  walkAgenda,
  writeCoachNote,
  writeRecap,
  type Body,
  type Params,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { CoachNotesService } from '../coach-notes/coach-notes.service';
import { AttendanceService } from './attendance.service';
import { MeetingsService } from './meetings.service';

type AtSession = Params<typeof endSession>;

@Controller()
export class MeetingsController {
  constructor(
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
    @Inject(CoachNotesService) private readonly notes: CoachNotesService,
  ) {}

  @Endpoint(walkAgenda)
  walk(
    @Who() who: CohortCaller,
    @FromPath(walkAgenda) { sessionId, itemId }: Params<typeof walkAgenda>,
    @FromBody(walkAgenda) { state }: Body<typeof walkAgenda>,
  ) {
    return this.meetings.walk(who, { sessionId, itemId, state });
  }

  @Endpoint(endSession)
  end(@Who() who: CohortCaller, @FromPath(endSession) { sessionId }: AtSession) {
    return this.meetings.end(who, sessionId);
  }

  @Endpoint(writeRecap)
  recap(
    @Who() who: CohortCaller,
    @FromPath(writeRecap) { sessionId }: AtSession,
    @FromBody(writeRecap) words: Body<typeof writeRecap>,
  ) {
    return this.meetings.recap(who, sessionId, words);
  }

  @Endpoint(listAttendance)
  whoWasThere(@Who() who: CohortCaller, @FromPath(listAttendance) { sessionId }: AtSession) {
    return this.attendance.list(who, sessionId);
  }

  @Endpoint(markAttendance)
  mark(
    @Who() who: CohortCaller,
    @FromPath(markAttendance) { sessionId, enrolmentId }: Params<typeof markAttendance>,
    @FromBody(markAttendance) { mark }: Body<typeof markAttendance>,
  ) {
    return this.attendance.mark(who, { sessionId, enrolmentId }, mark);
  }

  @Endpoint(listCoachNotes)
  listNotes(@Who() who: CohortCaller, @FromPath(listCoachNotes) { sessionId }: AtSession) {
    return this.notes.list(who, sessionId);
  }

  @Endpoint(writeCoachNote)
  writeNote(
    @Who() who: CohortCaller,
    @FromPath(writeCoachNote) { sessionId }: AtSession,
    @FromBody(writeCoachNote) words: Body<typeof writeCoachNote>,
  ) {
    return this.notes.write(who, sessionId, words);
  }
}
