import {
  changeCommitment,
  deleteCommitment,
  listCohortCommitments,
  listCommitments,
  lookBackOnCommitment,
  makeCommitment,
  takeBackLookBack,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller, CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { CommitmentsService } from './commitments.service';

type AtCommitment = Params<typeof deleteCommitment>;

@Controller()
export class CommitmentsController {
  constructor(@Inject(CommitmentsService) private readonly commitments: CommitmentsService) {}

  @Endpoint(listCommitments)
  list(@Who() who: Caller) {
    return this.commitments.list(who);
  }

  @Endpoint(makeCommitment)
  make(@Who() who: Caller, @FromBody(makeCommitment) draft: Body<typeof makeCommitment>) {
    return this.commitments.make(who, draft);
  }

  @Endpoint(changeCommitment)
  change(
    @Who() who: Caller,
    @FromPath(changeCommitment) { commitmentId }: AtCommitment,
    @FromBody(changeCommitment) change: Body<typeof changeCommitment>,
  ) {
    return this.commitments.change(who, commitmentId, change);
  }

  @Endpoint(lookBackOnCommitment)
  lookBack(
    @Who() who: Caller,
    @FromPath(lookBackOnCommitment) { commitmentId }: AtCommitment,
    @FromBody(lookBackOnCommitment) said: Body<typeof lookBackOnCommitment>,
  ) {
    return this.commitments.lookBack(who, commitmentId, said);
  }

  @Endpoint(takeBackLookBack)
  takeBack(
    @Who() who: Caller,
    @FromPath(takeBackLookBack) { commitmentId }: AtCommitment,
    @FromQuery(takeBackLookBack) { base }: Query<typeof takeBackLookBack>,
  ) {
    return this.commitments.takeBack(who, commitmentId, base);
  }

  @Endpoint(deleteCommitment)
  remove(
    @Who() who: Caller,
    @FromPath(deleteCommitment) { commitmentId }: AtCommitment,
    @FromQuery(deleteCommitment) seen: Query<typeof deleteCommitment>,
  ) {
    return this.commitments.remove(who, commitmentId, seen);
  }

  @Endpoint(listCohortCommitments)
  listShown(
    @Who() who: CohortCaller,
    @FromQuery(listCohortCommitments) { sessionId }: Query<typeof listCohortCommitments>,
  ) {
    return this.commitments.listShown(who, sessionId);
  }
}
