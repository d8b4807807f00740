import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type GivenQuestionView,
  type OccurrenceDraft,
  questionCategories,
  type QuestionView,
} from '@accelerator/contracts';
import { inQuotes } from '@web/platform/in-quotes';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { keptFilters } from '@web/platform/kept-filters';
import { Narrowing } from '@web/platform/narrowing';
import { Notices } from '@web/platform/notices';
import { PointedAt } from '@web/platform/pointed-at';
import { OwnProcesses } from '@web/platform/own-processes';
import { choicesOf } from '@web/ui/choice';
import { DeleteForGood } from '@web/ui/delete-for-good';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { FilterRow } from '@web/ui/filter-row';
import { formEntrance } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { Pointed } from '@web/ui/pointed';
import { PutTogether } from '@web/ui/put-together';
import { onlyYou } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { GivenList } from './given-list';
import { GivenStore } from './given-store';
import { QuestionAgain } from './question-again';
import { QuestionForm } from './question-form';
import { QuestionGift } from './question-gift';
import { fieldsOf, freshQuestion, QuestionsStore } from './questions-store';

const states = [
  { value: 'open', label: 'Open' },
  { value: 'prepared', label: 'Prepared' },
] as const;

/** What is open beside a question. */
interface Open {
  readonly id: string;
  readonly what: 'form' | 'again' | 'gift';
}

/** The question bank: asked, said, and what she would say next time; below it what her cohort was given. */
@Component({
  selector: 'questions-page',
  imports: [
    DeleteForGood,
    EmptyState,
    Failure,
    FilterRow,
    FormProblem,
    GivenList,
    GoesOn,
    LoadingLines,
    MarginRow,
    Page,
    Pointed,
    PutTogether,
    QuestionAgain,
    QuestionForm,
    QuestionGift,
    RouterLink,
    Words,
  ],
  providers: [Narrowing, OwnProcesses, PointedAt, QuestionsStore, GivenStore],
  templateUrl: './questions-page.html',
})
export default class QuestionsPage {
  protected readonly store = inject(QuestionsStore);
  protected readonly given = inject(GivenStore);
  protected readonly pointed = inject(PointedAt);
  private readonly drafts = inject(Drafts);
  private readonly notices = inject(Notices);
  /** The given one that begins one of hers. */
  private readonly takenFrom = signal('');
  protected readonly onlyYou = onlyYou;
  protected readonly narrowing = inject(Narrowing);
  protected readonly filters = keptFilters(() => [
    { key: 'prepared', label: 'Prepared or open', kind: 'choice', choices: states, any: 'Both' },
    { key: 'about', label: 'About', kind: 'choice', choices: choicesOf(questionCategories), any: 'Everything' },
  ]);
  protected readonly open = signal<Open | null>(null);
  /** Which one is in its form: a question's id, or `new`. */
  protected readonly editing = computed(() => {
    const open = this.open();
    return open?.what === 'form' ? open.id : null;
  });
  protected readonly writing = new KeptWriting(
    this.drafts,
    () => `question ${this.takenFrom() || (this.editing() ?? 'new')}`,
    freshQuestion,
  );
  protected readonly questions = computed(() =>
    this.store.questions().map((one) => ({
      ...one,
      categoryWords: one.category === null ? '' : questionCategories[one.category],
      spoken: inQuotes(one.question),
      asked: askedWords(one),
      places: placesOf(one),
      others: this.store
        .questions()
        .filter(({ id }) => id !== one.id)
        .map(({ id, question }) => ({ value: id, label: question })),
    })),
  );
  protected readonly nothing = computed(() => {
    const narrowed = this.narrowing.nothing(['prepared', 'about']);
    if (narrowed) return narrowed;
    return this.store.archived()
      ? 'Nothing is put away.'
      : 'No questions yet. They come from your debriefs, one at a time.';
  });

  private readonly enterForm = formEntrance();

  protected begin(): void {
    this.takenFrom.set('');
    this.open.set({ id: 'new', what: 'form' });
    void this.writing.open(null, 0).then(this.enterForm);
  }

  protected edit(question: QuestionView): void {
    this.takenFrom.set('');
    this.open.set({ id: question.id, what: 'form' });
    void this.writing.open(fieldsOf(question), question.revision, question.id);
  }

  protected isOpen(id: string, what: Open['what']): boolean {
    const open = this.open();
    return open?.id === id && open.what === what;
  }

  protected async save(): Promise<void> {
    const editing = this.editing();
    const sent = await this.writing.send((fields, base, id) =>
      editing === 'new' ? this.store.write(id, fields) : this.store.change(id, fields, base),
    );
    if (sent) this.open.set(null);
  }

  /** What the server holds stays; where that came from another device, hers can be had back. */
  protected async letGo(): Promise<void> {
    const [open, takenFrom] = [this.open(), this.takenFrom()];
    const bringBack = await this.writing.leave();
    this.open.set(null);
    this.store.pages.restart();
    if (!bringBack) return;
    this.notices.say('The other version is here.', () => {
      this.takenFrom.set(takenFrom);
      this.open.set(open);
      void bringBack();
    });
  }

  protected async askedAgain(question: QuestionView, draft: OccurrenceDraft): Promise<void> {
    if (await this.store.askAgain(question.id, draft)) this.open.set(null);
  }

  /** A given one begins one of hers. */
  protected takeIn({ id, question, category }: GivenQuestionView): void {
    this.takenFrom.set(`taken ${id}`);
    this.open.set({ id: 'new', what: 'form' });
    void this.writing.open({ ...freshQuestion, question, category: category ?? '' }, 0).then(this.enterForm);
    globalThis.scrollTo({ top: 0 });
  }
}

function askedWords({ occurrences }: QuestionView): string {
  return occurrences.length > 1 ? `asked ${occurrences.length} times` : '';
}

/** Each debrief that it stands in: its own, those of what was put into it, and where she was asked it. */
function placesOf({ occurrences, source, also }: QuestionView) {
  const places = [source, ...also, ...occurrences.map((one) => one.source)].flatMap((place) => place ?? []);
  return [...new Map(places.map((place) => [place.debriefId, place])).values()];
}
