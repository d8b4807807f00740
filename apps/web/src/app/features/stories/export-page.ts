import { Component, computed, DOCUMENT, effect, inject, signal, untracked } from '@angular/core';
import type { StoryView } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';
import { handFile } from '@web/platform/hand-file';
import { Narrowing } from '@web/platform/narrowing';
import { OwnProcesses } from '@web/platform/own-processes';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { EmptyState } from '@web/ui/empty-state';
import { Failure } from '@web/ui/failure';
import { Icon } from '@web/ui/icon';
import { LoadingLines } from '@web/ui/loading-lines';
import { MarginRow } from '@web/ui/margin-row';
import { Page } from '@web/ui/page';
import { onlyYou } from '@web/ui/seen-by';
import { type ExportedFile, toMarkdown } from './export-file';
import { StoriesStore } from './stories-store';
import { StorySheet } from './story-sheet';

/** The brag file as she would hand it to a search consultant: on paper, as PDF, in Word, in Markdown. */
@Component({
  imports: [EmptyState, Failure, Icon, LoadingLines, MarginRow, Page, StorySheet],
  providers: [Narrowing, OwnProcesses, StoriesStore],
  templateUrl: './export-page.html',
})
export default class ExportPage {
  protected readonly store = inject(StoriesStore);
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);
  private readonly own = inject(OwnProcesses);

  protected readonly onlyYou = onlyYou;
  protected readonly back = { label: 'Brag file', link: '/brag-file' };
  protected readonly deed = new Deed(press);
  protected readonly left = signal<readonly string[]>([]);
  protected readonly withTellings = signal(false);
  /** Characters that the PDF made last could not draw. */
  protected readonly missing = signal<readonly string[]>([]);
  protected readonly stories = this.store.stories;
  protected readonly chosen = computed(() => this.stories().filter(({ id }) => !this.left().includes(id)));
  protected readonly title = computed(() => {
    const day = longDay(new Date().toISOString(), this.session.timeZone()).replace(/^\w+, /, '');
    return `${this.session.me()?.name ?? ''}, brag file, ${day} ${new Date().getFullYear()}`;
  });
  private readonly file = computed<ExportedFile>(() => ({
    title: this.title(),
    author: this.session.me()?.name ?? '',
    stories: this.chosen(),
    withTellings: this.withTellings(),
    named: this.own.names(),
    zone: this.session.timeZone(),
  }));

  constructor() {
    effect(() => {
      if (this.store.list.hasValue()) untracked(() => void this.store.pages.all());
    });
  }

  protected tick({ id }: StoryView): void {
    this.left.update((left) => (left.includes(id) ? left.filter((one) => one !== id) : [...left, id]));
  }

  protected none(): void {
    this.left.set(this.stories().map(({ id }) => id));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected markdown(): void {
    handFile(new Blob([toMarkdown(this.file())], { type: 'text/markdown;charset=utf-8' }), 'brag-file.md');
  }

  protected async word(): Promise<void> {
    await this.deed.run(async () => {
      const { toDocx } = await import('./export-docx');
      handFile(await toDocx(this.file()), 'brag-file.docx');
    });
  }

  protected async pdf(): Promise<void> {
    await this.deed.run(async () => {
      const { makePdf } = await import('./export-pdf');
      const { content, missing } = await makePdf(this.file());
      this.missing.set(missing);
      handFile(content, 'brag-file.pdf');
    });
  }
}
