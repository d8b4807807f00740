import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { competencyAreas, readStory, receptions, type StoryView, type TellingView } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { keptFilters } from '@web/platform/kept-filters';
import { Narrowing } from '@web/platform/narrowing';
import { Notices } from '@web/platform/notices';
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
import { PutTogether } from '@web/ui/put-together';
import { onlyYou } from '@web/ui/seen-by';
import { StoriesStore } from './stories-store';
import { fieldsOf, freshStory } from './story-fields';
import { StoryForm } from './story-form';
import { StoryGaps } from './story-gaps';
import { StorySheet } from './story-sheet';
import { toldWords } from './story-words';
import { TellingForm } from './telling-form';

/** The brag file: one story at a time, true to size, with where it was told. */
@Component({
  selector: 'stories-brag-file-page',
  imports: [
    DeleteForGood,
    EmptyState,
    Failure,
    FilterRow,
    FormProblem,
    GoesOn,
    LoadingLines,
    MarginRow,
    Page,
    PutTogether,
    RouterLink,
    StoryForm,
    StoryGaps,
    StorySheet,
    TellingForm,
  ],
  providers: [Narrowing, OwnProcesses, StoriesStore],
  templateUrl: './brag-file-page.html',
})
export default class BragFilePage {
  protected readonly store = inject(StoriesStore);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly drafts = inject(Drafts);
  /** From the address; without one the first story is open. */
  readonly storyId = input<string>();

  protected readonly onlyYou = onlyYou;
  protected readonly narrowing = inject(Narrowing);
  protected readonly filters = keptFilters(() => [
    { key: 'area', label: 'HR area', kind: 'choice', choices: choicesOf(competencyAreas), any: 'All of them' },
    { key: 'told', label: 'How it was received', kind: 'choice', choices: choicesOf(receptions), any: 'All ways' },
  ]);
  protected readonly narrowed = computed(() => this.narrowing.nothing(['area', 'told']));
  /** The telling in its form: a new one, or one that is put right. */
  protected readonly telling = signal<'new' | TellingView | null>(null);
  /** Which one is in its form: a story's id, or `new`. */
  protected readonly editing = signal<string | null>(null);
  protected readonly writing = new KeptWriting(this.drafts, () => `story ${this.editing() ?? 'new'}`, freshStory);

  /** One that the list has not come to yet. */
  private readonly further = inject(ApiClient).resource(readStory, () => {
    const storyId = this.storyId();
    const listed = !this.store.list.hasValue() || this.store.stories().some(({ id }) => id === storyId);
    return storyId === undefined || listed ? undefined : { params: { storyId } };
  });
  protected readonly story = computed(() => {
    const id = this.storyId();
    const stories = this.store.stories();
    if (id === undefined) return stories[0];
    return stories.find((one) => one.id === id) ?? (this.further.hasValue() ? this.further.value() : undefined);
  });
  protected readonly lines = computed(() =>
    this.store.stories().map((story) => ({ ...story, told: toldWords(story), current: story.id === this.story()?.id })),
  );
  protected readonly others = computed(() =>
    this.store
      .stories()
      .filter(({ id }) => id !== this.story()?.id)
      .map(({ id, title }) => ({ value: id, label: title })),
  );
  /** What is said where there is no story to show. */
  protected readonly nothing = computed(() => {
    if (this.narrowed()) return this.narrowed();
    if (this.store.archived()) return 'Nothing is put away.';
    return 'No stories yet. Start with one thing you said in an interview that made someone look up.';
  });

  private readonly enterForm = formEntrance();

  constructor() {
    this.narrowing.place = ['/brag-file'];
    effect(() => {
      this.storyId();
      this.editing.set(null);
      this.telling.set(null);
    });
  }

  /** A telling in its form: a new one, or one to be put right. */
  protected tell(telling: 'new' | TellingView): void {
    this.telling.set(telling);
    this.enterForm();
  }

  protected begin(): void {
    this.editing.set('new');
    void this.writing.open(null, 0).then(this.enterForm);
  }

  protected edit(story: StoryView): void {
    this.editing.set(story.id);
    void this.writing.open(fieldsOf(story), story.revision, story.id);
  }

  protected async save(): Promise<void> {
    const editing = this.editing();
    let made = '';
    const sent = await this.writing.send((fields, base, id) => {
      made = id;
      return editing === 'new' ? this.store.write(id, fields) : this.store.change(id, fields, base);
    });
    if (!sent) return;
    this.editing.set(null);
    if (editing === 'new') await this.router.navigate(['/brag-file', made]);
  }

  /** What the server holds stays; where that came from another device, hers can be had back. */
  protected async letGo(): Promise<void> {
    const editing = this.editing();
    const bringBack = await this.writing.leave();
    this.editing.set(null);
    this.store.pages.restart();
    if (!bringBack) return;
    this.notices.say('The other version is here.', () => {
      this.editing.set(editing);
      void bringBack();
    });
  }

  protected takeOtherTelling(told: 'new' | TellingView, bringBack: () => Promise<void>): void {
    this.telling.set(null);
    this.store.pages.restart();
    this.notices.say('The other version is here.', () => void bringBack().then(() => this.telling.set(told)));
  }

  protected async deleteForGood({ id }: StoryView): Promise<void> {
    if (!(await this.store.deleteForGood(id))) return;
    await this.router.navigate(['/brag-file'], { queryParamsHandling: 'preserve', state: this.narrowing.state() });
  }

  protected async merge(story: StoryView, into: string): Promise<void> {
    await this.store.merge(story, into);
    await this.router.navigate(['/brag-file', into]);
  }
}
