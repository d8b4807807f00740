import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { competencyAreas, receptions, type StoryView } from '@accelerator/contracts';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptWriting } from '@web/platform/drafts/kept-writing';
import { SessionStore } from '@web/platform/session-store';
import { dayInWords, shortDay } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { StoriesStore } from './stories-store';
import { fieldsOf, freshStory } from './story-fields';
import { StoryForm } from './story-form';
import { TellingForm } from './telling-form';

/** The brag file: one story at a time, true to size, with where it was told. */
@Component({
  selector: 'stories-brag-file-page',
  imports: [EmptyState, Failure, LoadingLines, MarginRow, Page, RouterLink, StoryForm, TellingForm, Words],
  providers: [StoriesStore],
  templateUrl: './brag-file-page.html',
})
export default class BragFilePage {
  protected readonly store = inject(StoriesStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly drafts = inject(Drafts);
  /** From the address; without one the first story is open. */
  readonly storyId = input<string>();

  protected readonly onlyYou = onlyYou;
  protected readonly telling = signal(false);
  /** Which one is in its form: a story's id, or `new`. */
  protected readonly editing = signal<string | null>(null);
  protected readonly writing = new KeptWriting(this.drafts, () => `story ${this.editing() ?? 'new'}`, freshStory);

  protected readonly story = computed(() => {
    const id = this.storyId();
    const stories = this.store.stories();
    return id === undefined ? stories[0] : stories.find((one) => one.id === id);
  });
  protected readonly lines = computed(() =>
    this.store.stories().map((story) => ({ ...story, told: toldWords(story), current: story.id === this.story()?.id })),
  );
  protected readonly shown = computed(() => {
    const story = this.story();
    return (
      story && {
        ...story,
        facts: this.factsOf(story),
        parts: partsOf(story),
        told: tellingsOf(story),
        how: howOften(story),
      }
    );
  });
  /** Of all stories: not told anywhere yet. */
  protected readonly untold = computed(() => this.store.stories().filter(({ tellings }) => tellings.length === 0));

  constructor() {
    effect(() => {
      this.storyId();
      this.editing.set(null);
      this.telling.set(false);
    });
  }

  protected begin(): void {
    this.editing.set('new');
    void this.writing.open(null, 0);
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

  protected async letGo(): Promise<void> {
    await this.writing.close();
    this.editing.set(null);
    this.store.list.reload();
  }

  protected print(): void {
    globalThis.print();
  }

  private factsOf({ areas, updatedAt }: StoryView): string {
    const named = areas.map((area) => competencyAreas[area]).join(', ');
    const changed = `Changed on ${shortDay(updatedAt, this.session.timeZone())}.`;
    return named === '' ? changed : `${named}. ${changed}`;
  }
}

function toldWords({ tellings }: StoryView): string {
  return tellings.length === 0
    ? 'not told yet'
    : tellings.map(({ reception }) => receptions[reception].toLowerCase()).join(', ');
}

function partsOf({ context, obstacle, action, result }: StoryView) {
  return [
    { label: 'Situation', text: context },
    { label: 'Obstacle', text: obstacle },
    { label: 'Action', text: action },
    { label: 'Result', text: result },
  ].filter(({ text }) => text.trim() !== '');
}

function tellingsOf({ tellings }: StoryView) {
  return tellings.map(({ id, reception, note, source, toldOn }) => ({
    id,
    note,
    reception: receptions[reception],
    where: source?.process ?? (toldOn === null ? '' : dayInWords(toldOn)),
    debriefId: source?.debriefId ?? null,
  }));
}

function howOften({ tellings }: StoryView): string {
  const words = ['', 'once', 'twice', 'three times', 'four times', 'five times'];
  return `Told ${words[tellings.length] ?? `${tellings.length} times`}`;
}
