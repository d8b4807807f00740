import {
  editReply,
  letQuestionBe,
  listReplies,
  listReplyVersions,
  postReply,
  readReply,
  removeReply,
  restoreReply,
  takeQuestionUp,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { RepliesService } from './replies.service';

@Controller()
export class RepliesController {
  constructor(@Inject(RepliesService) private readonly replies: RepliesService) {}

  @Endpoint(listReplies)
  list(
    @Who() who: CohortCaller,
    @FromPath(listReplies) at: Params<typeof listReplies>,
    @FromQuery(listReplies) query: Query<typeof listReplies>,
  ) {
    return this.replies.list(who, at, query);
  }

  @Endpoint(readReply)
  read(@Who() who: CohortCaller, @FromPath(readReply) at: Params<typeof readReply>) {
    return this.replies.read(who, at);
  }

  @Endpoint(postReply)
  post(
    @Who() who: CohortCaller,
    @FromPath(postReply) at: Params<typeof postReply>,
    @FromBody(postReply) draft: Body<typeof postReply>,
  ) {
    return this.replies.post(who, at, draft);
  }

  @Endpoint(editReply)
  edit(
    @Who() who: CohortCaller,
    @FromPath(editReply) at: Params<typeof editReply>,
    @FromBody(editReply) { body }: Body<typeof editReply>,
  ) {
    return this.replies.edit(who, at, body);
  }

  @Endpoint(removeReply)
  remove(@Who() who: CohortCaller, @FromPath(removeReply) at: Params<typeof removeReply>) {
    return this.replies.remove(who, at);
  }

  @Endpoint(restoreReply)
  restore(@Who() who: CohortCaller, @FromPath(restoreReply) at: Params<typeof restoreReply>) {
    return this.replies.restore(who, at);
  }

  @Endpoint(letQuestionBe)
  letBe(@Who() who: CohortCaller, @FromPath(letQuestionBe) at: Params<typeof letQuestionBe>) {
    return this.replies.letBe(who, at);
  }

  @Endpoint(takeQuestionUp)
  takeUp(@Who() who: CohortCaller, @FromPath(takeQuestionUp) at: Params<typeof takeQuestionUp>) {
    return this.replies.takeUp(who, at);
  }

  @Endpoint(listReplyVersions)
  versions(
    @Who() who: CohortCaller,
    @FromPath(listReplyVersions) at: Params<typeof listReplyVersions>,
    @FromQuery(listReplyVersions) query: Query<typeof listReplyVersions>,
  ) {
    return this.replies.versions(who, at, query);
  }
}
