import {
  answerOfferRequest,
  askWhetherIdeaIsWelcome,
  changeThread,
  listThreads,
  listThreadVersions,
  markThreadRead,
  openThread,
  readThread,
  removeThread,
  reopenThread,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { OfferRequestsService } from './offer-requests.service';
import { ThreadsService } from './threads.service';

@Controller()
export class ThreadsController {
  constructor(
    @Inject(ThreadsService) private readonly threads: ThreadsService,
    @Inject(OfferRequestsService) private readonly requests: OfferRequestsService,
  ) {}

  @Endpoint(listThreads)
  list(@Who() who: CohortCaller, @FromQuery(listThreads) query: Query<typeof listThreads>) {
    return this.threads.list(who, query);
  }

  @Endpoint(openThread)
  open(@Who() who: CohortCaller, @FromBody(openThread) draft: Body<typeof openThread>) {
    return this.threads.open(who, draft);
  }

  @Endpoint(readThread)
  read(@Who() who: CohortCaller, @FromPath(readThread) at: Params<typeof readThread>) {
    return this.threads.read(who, at);
  }

  @Endpoint(changeThread)
  change(
    @Who() who: CohortCaller,
    @FromPath(changeThread) at: Params<typeof changeThread>,
    @FromBody(changeThread) words: Body<typeof changeThread>,
  ) {
    return this.threads.change(who, at, words);
  }

  @Endpoint(listThreadVersions)
  versions(
    @Who() who: CohortCaller,
    @FromPath(listThreadVersions) at: Params<typeof listThreadVersions>,
    @FromQuery(listThreadVersions) query: Query<typeof listThreadVersions>,
  ) {
    return this.threads.versions(who, at, query);
  }

  @Endpoint(removeThread)
  remove(
    @Who() who: CohortCaller,
    @FromPath(removeThread) at: Params<typeof removeThread>,
    @FromQuery(removeThread) { base }: Query<typeof removeThread>,
  ) {
    return this.threads.remove(who, at, base);
  }

  @Endpoint(reopenThread)
  reopen(@Who() who: CohortCaller, @FromPath(reopenThread) at: Params<typeof reopenThread>) {
    return this.threads.reopen(who, at);
  }

  @Endpoint(markThreadRead)
  markRead(
    @Who() who: CohortCaller,
    @FromPath(markThreadRead) at: Params<typeof markThreadRead>,
    @FromBody(markThreadRead) { upTo }: Body<typeof markThreadRead>,
  ) {
    return this.threads.markRead(who, at, upTo);
  }

  @Endpoint(askWhetherIdeaIsWelcome)
  ask(
    @Who() who: CohortCaller,
    @FromPath(askWhetherIdeaIsWelcome) at: Params<typeof askWhetherIdeaIsWelcome>,
    @FromBody(askWhetherIdeaIsWelcome) { id }: Body<typeof askWhetherIdeaIsWelcome>,
  ) {
    return this.requests.ask(who, at, id);
  }

  @Endpoint(answerOfferRequest)
  answer(
    @Who() who: CohortCaller,
    @FromPath(answerOfferRequest) at: Params<typeof answerOfferRequest>,
    @FromBody(answerOfferRequest) body: Body<typeof answerOfferRequest>,
  ) {
    return this.requests.answer(who, at, body);
  }
}
