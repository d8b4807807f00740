import { Module } from '@nestjs/common';
import { OfferRequestsService } from './offer-requests.service';
import { RepliesController } from './replies/replies.controller';
import { RepliesService } from './replies/replies.service';
import { ThreadsController } from './threads.controller';
import { ThreadsService } from './threads.service';

/** Conversations of a cohort, their replies, and asking whether an idea is welcome. */
@Module({
  controllers: [ThreadsController, RepliesController],
  providers: [ThreadsService, RepliesService, OfferRequestsService],
})
export class ThreadsModule {}
