import {
  addOccurrence,
  archiveQuestion,
  changeQuestion,
  listQuestions,
  mergeQuestion,
  readQuestion,
  removeOccurrence,
  unarchiveQuestion,
  unmergeQuestion,
  writeQuestion,
  type Body,
  type Params,
  type Query,
} from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { Caller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, FromQuery, Who } from '@api/platform/http/endpoint.decorator';
import { QuestionsService } from './questions.service';

type At = Params<typeof readQuestion>;

@Controller()
export class QuestionsController {
  constructor(@Inject(QuestionsService) private readonly file: QuestionsService) {}

  @Endpoint(listQuestions)
  list(@Who() who: Caller, @FromQuery(listQuestions) query: Query<typeof listQuestions>) {
    return this.file.questions.list(who, query);
  }

  @Endpoint(writeQuestion)
  write(@Who() who: Caller, @FromBody(writeQuestion) draft: Body<typeof writeQuestion>) {
    return this.file.write(who, draft);
  }

  @Endpoint(readQuestion)
  read(@Who() who: Caller, @FromPath(readQuestion) { questionId }: At) {
    return this.file.questions.read(who, questionId);
  }

  @Endpoint(changeQuestion)
  change(
    @Who() who: Caller,
    @FromPath(changeQuestion) { questionId }: At,
    @FromBody(changeQuestion) change: Body<typeof changeQuestion>,
  ) {
    return this.file.change(who, questionId, change);
  }

  @Endpoint(archiveQuestion)
  archive(@Who() who: Caller, @FromPath(archiveQuestion) { questionId }: At) {
    return this.file.questions.archive(who, questionId);
  }

  @Endpoint(unarchiveQuestion)
  unarchive(@Who() who: Caller, @FromPath(unarchiveQuestion) { questionId }: At) {
    return this.file.questions.unarchive(who, questionId);
  }

  @Endpoint(mergeQuestion)
  merge(
    @Who() who: Caller,
    @FromPath(mergeQuestion) { questionId }: At,
    @FromBody(mergeQuestion) { into }: Body<typeof mergeQuestion>,
  ) {
    return this.file.questions.merge(who, questionId, into);
  }

  @Endpoint(unmergeQuestion)
  unmerge(@Who() who: Caller, @FromPath(unmergeQuestion) { questionId }: At) {
    return this.file.questions.unmerge(who, questionId);
  }

  @Endpoint(addOccurrence)
  ask(
    @Who() who: Caller,
    @FromPath(addOccurrence) { questionId }: At,
    @FromBody(addOccurrence) occurrence: Body<typeof addOccurrence>,
  ) {
    return this.file.ask(who, questionId, occurrence);
  }

  @Endpoint(removeOccurrence)
  unask(@Who() who: Caller, @FromPath(removeOccurrence) at: Params<typeof removeOccurrence>) {
    return this.file.unask(who, at);
  }
}
