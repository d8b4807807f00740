import {
  answerBuddyWords,
  markReachedOut,
  readCoachOverview,
  readHome,
  remindOfOpportunity,
  seeBuddyWords,
  takeBackReachedOut,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller, CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { HomesService } from './homes.service';

@Controller()
export class HomesController {
  constructor(@Inject(HomesService) private readonly homes: HomesService) {}

  @Endpoint(readHome)
  day(@Who() who: Caller, @FromQuery(readHome) { cohortId }: Query<typeof readHome>) {
    return this.homes.day(who, cohortId);
  }

  @Endpoint(seeBuddyWords)
  see(@Who() who: Caller, @FromPath(seeBuddyWords) { wordsId }: Params<typeof seeBuddyWords>) {
    return this.homes.see(who, wordsId);
  }

  @Endpoint(answerBuddyWords)
  answer(
    @Who() who: Caller,
    @FromPath(answerBuddyWords) { wordsId }: Params<typeof answerBuddyWords>,
    @FromBody(answerBuddyWords) { answer }: Body<typeof answerBuddyWords>,
  ) {
    return this.homes.answer(who, wordsId, answer);
  }

  @Endpoint(remindOfOpportunity)
  remind(
    @Who() who: Caller,
    @FromPath(remindOfOpportunity) { opportunityId }: Params<typeof remindOfOpportunity>,
    @FromBody(remindOfOpportunity) { when }: Body<typeof remindOfOpportunity>,
  ) {
    return this.homes.remind(who, opportunityId, when);
  }

  @Endpoint(readCoachOverview)
  overview(@Who() who: CohortCaller) {
    return this.homes.overview(who);
  }

  @Endpoint(markReachedOut)
  reachOut(@Who() who: CohortCaller, @FromPath(markReachedOut) at: Params<typeof markReachedOut>) {
    return this.homes.reachOut(who, at);
  }

  @Endpoint(takeBackReachedOut)
  takeBackReachOut(@Who() who: CohortCaller, @FromPath(takeBackReachedOut) at: Params<typeof takeBackReachedOut>) {
    return this.homes.takeBackReachOut(who, at);
  }
}
