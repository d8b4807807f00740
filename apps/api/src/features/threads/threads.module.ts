import { Module } from '@nestjs/common';
import { CarryOversController } from './carry-overs/carry-overs.controller';
import { CarryOversService } from './carry-overs/carry-overs.service';
import { ConcernLetters } from './concern-reports/concern.letters';
import { ConcernReportsController } from './concern-reports/concern-reports.controller';
import { ConcernReportsService } from './concern-reports/concern-reports.service';
import { LeftBehindController } from './left-behind/left-behind.controller';
import { LeftBehindService } from './left-behind/left-behind.service';
import { OfferRequestsService } from './offer-requests.service';
import { RepliesController } from './replies/replies.controller';
import { RepliesService } from './replies/replies.service';
import { ThreadsController } from './threads.controller';
import { ThreadsService } from './threads.service';

/** Conversations of a cohort, their replies, and asking whether an idea is welcome. */
@Module({
  controllers: [
    ThreadsController,
    RepliesController,
    CarryOversController,
    ConcernReportsController,
    LeftBehindController,
  ],
  providers: [
    ThreadsService,
    RepliesService,
    OfferRequestsService,
    CarryOversService,
    ConcernReportsService,
    ConcernLetters,
    LeftBehindService,
  ],
})
export class ThreadsModule {}
