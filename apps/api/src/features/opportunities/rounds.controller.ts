import {
  addRound,
  addStatedReason,
  changeRound,
  removeRound,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { RoundsService } from './rounds.service';

type At = Params<typeof addRound>;
type AtRound = Params<typeof changeRound>;

@Controller()
export class RoundsController {
  constructor(@Inject(RoundsService) private readonly rounds: RoundsService) {}

  @Endpoint(addRound)
  add(@Who() who: Caller, @FromPath(addRound) { opportunityId }: At, @FromBody(addRound) round: Body<typeof addRound>) {
    return this.rounds.add(who, opportunityId, round);
  }

  @Endpoint(changeRound)
  change(
    @Who() who: Caller,
    @FromPath(changeRound) at: AtRound,
    @FromBody(changeRound) change: Body<typeof changeRound>,
  ) {
    return this.rounds.change(who, at, change);
  }

  @Endpoint(removeRound)
  remove(
    @Who() who: Caller,
    @FromPath(removeRound) at: AtRound,
    @FromQuery(removeRound) { base }: Query<typeof removeRound>,
  ) {
    return this.rounds.remove(who, at, base);
  }

  @Endpoint(addStatedReason)
  addReason(
    @Who() who: Caller,
    @FromPath(addStatedReason) { opportunityId }: At,
    @FromBody(addStatedReason) reason: Body<typeof addStatedReason>,
  ) {
    return this.rounds.addReason(who, opportunityId, reason);
  }
}
