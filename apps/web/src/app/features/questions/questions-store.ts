import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import {
  addOccurrence,
  archiveQuestion,
  changeQuestion,
  listQuestions,
  mergeQuestion,
  type OccurrenceDraft,
  type OccurrenceView,
  PreparedState,
  QuestionCategory,
  type QuestionView,
  readQuestion,
  removeOccurrence,
  unarchiveQuestion,
  unmergeQuestion,
  writeQuestion,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { KeptDeletion } from '@web/platform/kept-deletion';
import { Narrowing } from '@web/platform/narrowing';
import { Notices } from '@web/platform/notices';
import { PagesOf } from '@web/platform/pages-of';
import { PointedAt } from '@web/platform/pointed-at';
import { problemText } from '@web/platform/problem';

/** A question as it stands in its form. */
export interface QuestionFields {
  readonly question: string;
  readonly category: string;
  readonly whatISaid: string;
  readonly nextTime: string;
  /** The story that answers it; empty for none. */
  readonly storyId: string;
}

export const freshQuestion: QuestionFields = { question: '', category: '', whatISaid: '', nextTime: '', storyId: '' };

/** Her question bank. */
@Injectable()
export class QuestionsStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly narrowing = inject(Narrowing);
  private readonly deletion = inject(KeptDeletion);
  private readonly asked = computed(() => {
    const prepared = this.narrowing.chosen('prepared', PreparedState);
    const category = this.narrowing.chosen('about', QuestionCategory);
    return { ...this.narrowing.query(), ...(prepared && { prepared }), ...(category && { category }) };
  });

  readonly archived = this.narrowing.archived;
  readonly list = this.api.resource(listQuestions, () => ({ query: this.asked() }));
  readonly pages = new PagesOf<QuestionView>(this.list, (cursor) =>
    this.api.call(listQuestions, { query: { ...this.asked(), cursor } }),
  );
  readonly failure = computed(() => problemText(this.list.error()));
  readonly questions = this.pages.items;

  constructor() {
    effect(() => {
      this.asked();
      untracked(() => this.pages.forget());
    });
    inject(PointedAt).inPages({
      there: () => this.list.status() === 'resolved',
      archived: this.archived,
      pages: this.pages,
      read: (questionId) => this.api.call(readQuestion, { params: { questionId } }),
    });
  }

  async write(id: string, fields: QuestionFields): Promise<void> {
    this.pages.put(await this.api.call(writeQuestion, { body: { id, ...sent(fields) } }));
  }

  async change(questionId: string, fields: QuestionFields, base: number): Promise<void> {
    this.pages.put(await this.api.call(changeQuestion, { params: { questionId }, body: { base, ...sent(fields) } }));
  }

  /** She was asked it again. */
  askAgain(questionId: string, body: OccurrenceDraft): Promise<boolean> {
    return this.press(async () => {
      this.pages.put(await this.api.call(addOccurrence, { params: { questionId }, body }));
      this.notices.say('Noted.', () => void this.forget(questionId, body.id));
    });
  }

  /** Takes an occasion out, with a way back. */
  async takeOut(questionId: string, { id, stage, askedOn, opportunityId, source }: OccurrenceView): Promise<void> {
    const body = { id, stage, askedOn, opportunityId, debriefId: source?.debriefId ?? null };
    if (await this.forget(questionId, id)) this.notices.say('Taken out.', () => void this.askAgain(questionId, body));
  }

  private forget(questionId: string, occurrenceId: string): Promise<boolean> {
    return this.press(async () => {
      this.pages.put(await this.api.call(removeOccurrence, { params: { questionId, occurrenceId } }));
    });
  }

  /** Puts it away, with a way back. */
  async archive({ id: questionId }: QuestionView): Promise<void> {
    await this.press(async () => {
      await this.api.call(archiveQuestion, { params: { questionId } });
      this.pages.take(questionId);
      this.notices.say('Put away.', () => void this.unarchive(questionId));
    });
  }

  async unarchive(questionId: string): Promise<void> {
    await this.press(async () => {
      await this.api.call(unarchiveQuestion, { params: { questionId } });
      if (this.archived()) this.pages.take(questionId);
      else this.pages.restart();
    });
  }

  /** Deletes one that was put away, with a way back. */
  async deleteForGood({ id }: QuestionView): Promise<void> {
    await this.deletion.forGood(id, () => this.pages.restart());
  }

  /** It is the same question as another one of hers: "asked again". By her choice alone, with a way back. */
  async merge({ id: questionId }: QuestionView, into: string): Promise<void> {
    await this.press(async () => {
      await this.api.call(mergeQuestion, { params: { questionId }, body: { into } });
      this.pages.restart();
      this.notices.say(
        'Put together. Where you were asked both stands there now.',
        () => void this.unmerge(questionId),
      );
    });
  }

  private async unmerge(questionId: string): Promise<void> {
    await this.press(async () => {
      await this.api.call(unmergeQuestion, { params: { questionId } });
      this.pages.restart();
    });
  }

  private async press(deed: () => Promise<void>): Promise<boolean> {
    try {
      await deed();
      return true;
    } catch (error) {
      this.notices.say(pressText(error));
      return false;
    }
  }
}

export function fieldsOf(of: Pick<QuestionView, keyof QuestionFields>): QuestionFields {
  const { question, category, whatISaid, nextTime, storyId } = of;
  return { question, category: category ?? '', whatISaid, nextTime, storyId: storyId ?? '' };
}

function sent({ category, storyId, ...fields }: QuestionFields) {
  return { ...fields, category: QuestionCategory.safeParse(category).data ?? null, storyId: storyId || null };
}
