import { giveQuestion, listGivenQuestions, takeQuestionBack, type Body, type Params } from '@accelerator/contracts';
import { Controller, Inject } from '@nestjs/common';
import type { CohortCaller } from '@api/platform/http/caller';
import { Endpoint, FromBody, FromPath, Who } from '@api/platform/http/endpoint.decorator';
import { GivenQuestionsService } from './given-questions.service';

@Controller()
export class GivenQuestionsController {
  constructor(@Inject(GivenQuestionsService) private readonly bank: GivenQuestionsService) {}

  @Endpoint(listGivenQuestions)
  list(@Who() who: CohortCaller) {
    return this.bank.list(who);
  }

  @Endpoint(giveQuestion)
  give(@Who() who: CohortCaller, @FromBody(giveQuestion) draft: Body<typeof giveQuestion>) {
    return this.bank.give(who, draft);
  }

  @Endpoint(takeQuestionBack)
  takeBack(@Who() who: CohortCaller, @FromPath(takeQuestionBack) { givenQuestionId }: Params<typeof takeQuestionBack>) {
    return this.bank.takeBack(who, givenQuestionId);
  }
}
