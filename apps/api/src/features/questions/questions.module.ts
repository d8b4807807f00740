import { Module } from '@nestjs/common';
import { GivenQuestionsController } from './given-questions.controller';
import { GivenQuestionsService } from './given-questions.service';
import { QuestionsController } from './questions.controller';
import { QuestionsService } from './questions.service';

/** Her question bank, and what members gave to that of their cohort. */
@Module({
  controllers: [QuestionsController, GivenQuestionsController],
  providers: [QuestionsService, GivenQuestionsService],
})
export class QuestionsModule {}
