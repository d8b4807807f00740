import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { questionCategories, questionLimits, type QuestionView, shouldNotBeAskedAdvice } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { choicesOf } from '@web/ui/choice';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { RuledField } from '@web/ui/ruled-field';
import { onlyYou } from '@web/ui/seen-by';
import { ToggleGroup } from '@web/ui/toggle-group';
import { Words } from '@web/ui/words';
import { fieldsOf, freshQuestion, QuestionsStore } from './questions-store';

/** The question bank: asked, said, and what she would say next time. */
@Component({
  selector: 'questions-page',
  imports: [
    EmptyState,
    Failure,
    Field,
    FieldControl,
    Form,
    FormProblem,
    LoadingLines,
    MarginRow,
    NgTemplateOutlet,
    Page,
    RouterLink,
    RuledField,
    ToggleGroup,
    Words,
  ],
  providers: [QuestionsStore],
  templateUrl: './questions-page.html',
})
export default class QuestionsPage {
  protected readonly store = inject(QuestionsStore);
  private readonly drafts = inject(Drafts);
  protected readonly onlyYou = onlyYou;
  protected readonly limits = questionLimits;
  protected readonly categories = choicesOf(questionCategories);
  protected readonly advice = shouldNotBeAskedAdvice;
  protected readonly filters = [
    { value: 'open', label: 'Open' },
    { value: 'prepared', label: 'Prepared' },
  ] as const;
  /** Which one is in its form: a question's id, or `new`. */
  protected readonly editing = signal<string | null>(null);
  protected readonly writing = new KeptWriting(this.drafts, () => `question ${this.editing() ?? 'new'}`, freshQuestion);
  protected readonly questions = computed(() =>
    this.store.questions().map((one) => ({
      ...one,
      categoryWords: one.category === null ? '' : questionCategories[one.category],
      asked: askedWords(one),
    })),
  );

  protected begin(): void {
    this.editing.set('new');
    void this.writing.open(null, 0);
  }

  protected edit(question: QuestionView): void {
    this.editing.set(question.id);
    void this.writing.open(fieldsOf(question), question.revision, question.id);
  }

  protected async save(): Promise<void> {
    const editing = this.editing();
    const sent = await this.writing.send((fields, base, id) =>
      editing === 'new' ? this.store.write(id, fields) : this.store.change(id, fields, base),
    );
    if (sent) this.editing.set(null);
  }

  protected async letGo(): Promise<void> {
    await this.writing.close();
    this.editing.set(null);
    this.store.list.reload();
  }
}

function askedWords({ occurrences, source }: QuestionView): string {
  const places = [source, ...occurrences.map((one) => one.source)].flatMap((place) => place?.process ?? []);
  const times = Math.max(1, occurrences.length);
  return [times > 1 ? `asked ${times} times` : '', [...new Set(places)].join(', ')].filter(Boolean).join(': ');
}
