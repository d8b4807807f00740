import { Module } from '@nestjs/common';
import { CalendarService } from './calendar.service';
import { CoachNotesService } from './coach-notes/coach-notes.service';
import { AttendanceService } from './meetings/attendance.service';
import { MeetingsController } from './meetings/meetings.controller';
import { MeetingsService } from './meetings/meetings.service';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';

/** Sessions of a cohort: planned, held, recapped; who comes and who came; the coaches' own notes. */
@Module({
  controllers: [SessionsController, MeetingsController],
  providers: [SessionsService, CalendarService, MeetingsService, AttendanceService, CoachNotesService],
})
export class SessionsModule {}
