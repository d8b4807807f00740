import type { addOccurrence, Body, changeQuestion, QuestionView, writeQuestion } from '@accelerator/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { KeptThings, withOwn } from '@api/features/keeps/public';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database/database';
import type { Caller } from '@api/platform/http/caller';
import { Conflict } from '@api/platform/http/problem';
import { deleteOccurrence, findOccurrence, insertOccurrence } from './occurrences.queries';
import { questionTable } from './question.table';

/** The question bank: what she was asked, what she said, what she would say. */
@Injectable()
export class QuestionsService {
  readonly questions: KeptThings<QuestionView>;

  constructor(@Inject(Database) database: Database, @Inject(Clock) clock: Clock) {
    this.questions = new KeptThings(database, clock, questionTable);
  }

  write(caller: Caller, draft: Body<typeof writeQuestion>): Promise<QuestionView> {
    return withOwn(() => this.questions.write(caller, draft), 'storyId');
  }

  change(caller: Caller, id: string, change: Body<typeof changeQuestion>): Promise<QuestionView> {
    return withOwn(() => this.questions.change(caller, id, change), 'storyId');
  }

  /** Asked again; the same id again is the same occasion. */
  ask(caller: Caller, questionId: string, occurrence: Body<typeof addOccurrence>): Promise<QuestionView> {
    return withOwn(
      () =>
        this.questions.put(caller, questionId, async (manager, _, at) => {
          if (await insertOccurrence(manager, { questionId, at, ...occurrence })) return;
          if ((await findOccurrence(manager, occurrence.id)) !== questionId)
            throw new Conflict('There is something else under this id.');
        }),
      'debriefId',
    );
  }

  unask(
    caller: Caller,
    { questionId, occurrenceId }: { questionId: string; occurrenceId: string },
  ): Promise<QuestionView> {
    return this.questions.put(caller, questionId, (manager) => deleteOccurrence(manager, occurrenceId));
  }
}
