import { computed, inject, Injectable, signal } from '@angular/core';
import {
  archiveQuestion,
  changeQuestion,
  listQuestions,
  type PreparedState,
  type QuestionCategory,
  type QuestionView,
  unarchiveQuestion,
  writeQuestion,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';

/** A question as it stands in its form. */
export interface QuestionFields {
  readonly question: string;
  readonly category: string;
  readonly whatISaid: string;
  readonly nextTime: string;
}

export const freshQuestion: QuestionFields = { question: '', category: '', whatISaid: '', nextTime: '' };

/** Her question bank. */
@Injectable()
export class QuestionsStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  readonly prepared = signal<PreparedState | null>(null);
  readonly list = this.api.resource(listQuestions, () => {
    const prepared = this.prepared();
    return { query: prepared ? { prepared } : {} };
  });
  readonly failure = computed(() => problemText(this.list.error()));
  readonly questions = computed(() => (this.list.hasValue() ? this.list.value().items : []));

  async write(id: string, fields: QuestionFields): Promise<void> {
    const question = await this.api.call(writeQuestion, { body: { id, ...sent(fields) } });
    this.list.update((list) => list && { ...list, items: [question, ...list.items.filter((one) => one.id !== id)] });
  }

  async change(questionId: string, fields: QuestionFields, base: number): Promise<void> {
    const changed = await this.api.call(changeQuestion, { params: { questionId }, body: { base, ...sent(fields) } });
    this.list.update(
      (list) => list && { ...list, items: list.items.map((one) => (one.id === changed.id ? changed : one)) },
    );
  }

  /** Puts it away, with a way back. */
  async archive(question: QuestionView): Promise<void> {
    const params = { questionId: question.id };
    try {
      await this.api.call(archiveQuestion, { params });
      this.list.update((list) => list && { ...list, items: list.items.filter(({ id }) => id !== question.id) });
      this.notices.say('Put away.', () => void this.unarchive(question.id));
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }

  private async unarchive(questionId: string): Promise<void> {
    try {
      await this.api.call(unarchiveQuestion, { params: { questionId } });
      this.list.reload();
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}

export function fieldsOf({ question, category, whatISaid, nextTime }: QuestionView): QuestionFields {
  return { question, category: category ?? '', whatISaid, nextTime };
}

function sent({ category, ...fields }: QuestionFields) {
  return { ...fields, category: isCategory(category) ? category : null };
}

function isCategory(text: string): text is QuestionCategory {
  return text !== '';
}
