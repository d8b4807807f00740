import {
  forgetAnswer,
  deleteDebrief,
  listDebriefs,
  listDeletedDebriefs,
  listEarlierIntentions,
  openDebrief,
  readDebrief,
  readOpening,
  remindOfDebrief,
  reopenDebrief,
  restDebrief,
  restoreDebrief,
  saveDebrief,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { ClosesService } from './closes.service';
import { DebriefsService } from './debriefs.service';
import { EarlierService } from './earlier.service';
import { OpeningService } from './opening.service';

type At = Params<typeof readDebrief>;

@Controller()
export class DebriefsController {
  constructor(
    @Inject(DebriefsService) private readonly debriefs: DebriefsService,
    @Inject(ClosesService) private readonly closes: ClosesService,
    @Inject(OpeningService) private readonly opening: OpeningService,
    @Inject(EarlierService) private readonly earlier: EarlierService,
  ) {}

  @Endpoint(readOpening)
  readOpening(@Who() who: Caller) {
    return this.opening.read(who);
  }

  @Endpoint(listDebriefs)
  list(@Who() who: Caller, @FromQuery(listDebriefs) wanted: Query<typeof listDebriefs>) {
    return this.debriefs.list(who, wanted);
  }

  @Endpoint(listDeletedDebriefs)
  listDeleted(@Who() who: Caller) {
    return this.debriefs.listDeleted(who);
  }

  @Endpoint(openDebrief)
  open(@Who() who: Caller, @FromBody(openDebrief) draft: Body<typeof openDebrief>) {
    return this.debriefs.open(who, draft);
  }

  @Endpoint(readDebrief)
  read(@Who() who: Caller, @FromPath(readDebrief) { debriefId }: At) {
    return this.debriefs.read(who, debriefId);
  }

  @Endpoint(saveDebrief)
  save(
    @Who() who: Caller,
    @FromPath(saveDebrief) { debriefId }: At,
    @FromBody(saveDebrief) patch: Body<typeof saveDebrief>,
  ) {
    return this.debriefs.save(who, debriefId, patch);
  }

  @Endpoint(listEarlierIntentions)
  intentions(@Who() who: Caller, @FromPath(listEarlierIntentions) { debriefId }: At) {
    return this.earlier.intentions(who, debriefId);
  }

  @Endpoint(forgetAnswer)
  forget(
    @Who() who: Caller,
    @FromPath(forgetAnswer) { debriefId, key }: Params<typeof forgetAnswer>,
    @FromQuery(forgetAnswer) { base }: Query<typeof forgetAnswer>,
  ) {
    return this.debriefs.forget(who, debriefId, { key, base });
  }

  @Endpoint(restDebrief)
  rest(@Who() who: Caller, @FromPath(restDebrief) { debriefId }: At) {
    return this.closes.rest(who, debriefId);
  }

  @Endpoint(reopenDebrief)
  reopen(@Who() who: Caller, @FromPath(reopenDebrief) { debriefId }: At) {
    return this.closes.reopen(who, debriefId);
  }

  @Endpoint(remindOfDebrief)
  remind(
    @Who() who: Caller,
    @FromPath(remindOfDebrief) { debriefId }: At,
    @FromBody(remindOfDebrief) { when }: Body<typeof remindOfDebrief>,
  ) {
    return this.closes.remind(who, debriefId, when);
  }

  @Endpoint(deleteDebrief)
  remove(@Who() who: Caller, @FromPath(deleteDebrief) { debriefId }: At) {
    return this.debriefs.remove(who, debriefId);
  }

  @Endpoint(restoreDebrief)
  restore(@Who() who: Caller, @FromPath(restoreDebrief) { debriefId }: At) {
    return this.debriefs.restore(who, debriefId);
  }
}
