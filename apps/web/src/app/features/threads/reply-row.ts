import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { lengthOf, replyKinds, type ReplyView, threadLimits } from '@accelerator/contracts';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { isText } from '@web/platform/drafts/kept-text';
import { KeptValue } from '@web/platform/drafts/kept-value';
import { shortDay } from '@web/platform/times';
import { RuledField } from '@web/ui/ruled-field';
import { Words } from '@web/ui/words';
import { type AskEarlier, EarlierTexts } from './earlier-texts';
import { marginNameOf, ownVerbs } from './thread-words';
import type { ThreadStore } from './thread-store';

/** One reply on the wall: who and how in the margin, the words beside it. Her own she can change and take away. */
@Component({
  selector: 'threads-reply',
  imports: [EarlierTexts, RuledField, Words],
  templateUrl: './reply-row.html',
  host: { class: 'reply' },
})
export class ReplyRow {
  readonly reply = input.required<ReplyView>();
  readonly zone = input.required<string>();
  readonly save = input.required<Pick<ThreadStore, 'edit' | 'letBe' | 'restore' | 'versions'>>();
  readonly removed = output();
  readonly reported = output();

  private readonly kept = new KeptValue(inject(Drafts), () => `reply-change:${this.replyId()}`, isText);
  private readonly mayEdit = computed(() => this.reply().abilities.edit);

  protected readonly limit = threadLimits.reply;
  protected readonly deed = new Deed();
  protected readonly editing = signal(false);
  protected readonly words = signal('');
  /** Whether the former ones are looked at. */
  protected readonly looking = signal(false);
  protected readonly earlier: AskEarlier = (cursor) => this.save().versions(this.replyId(), cursor);
  protected readonly replyId = computed(() => this.reply().id);
  protected readonly who = computed(() => marginNameOf(this.reply().writer));
  protected readonly verb = computed(() => {
    const { kind, writer } = this.reply();
    return writer.mine ? ownVerbs[kind] : replyKinds[kind].verb;
  });
  protected readonly day = computed(() => {
    const { at, edited } = this.reply();
    return `${shortDay(at, this.zone())}${edited ? ', edited' : ''}`;
  });
  protected readonly changed = computed(() => this.reply().edited && this.reply().writer.mine);
  protected readonly hasActs = computed(() => this.mayEdit() || this.changed());
  protected readonly unready = computed(
    () => this.deed.busy() || this.words().trim() === '' || lengthOf(this.words()) > this.limit,
  );

  constructor() {
    effect(() => {
      if (this.mayEdit() && this.replyId()) untracked(() => void this.goOn());
    });
  }

  protected begin(): void {
    this.words.set(this.reply().body);
    this.editing.set(true);
  }

  protected type(text: string): void {
    this.words.set(text);
    void this.kept.keep(text);
  }

  protected leave(): void {
    this.editing.set(false);
    this.deed.clear();
    void this.kept.drop();
  }

  protected async put(event: Event): Promise<void> {
    event.preventDefault();
    if (this.unready()) return;
    if (!(await this.deed.run(() => this.save().edit(this.reply().id, this.words())))) return;
    this.editing.set(false);
    this.looking.set(false);
    await this.kept.drop();
  }

  protected look(): void {
    this.looking.update((looking) => !looking);
  }

  protected async bringBack(): Promise<void> {
    await this.deed.run(() => this.save().restore(this.reply().id));
  }

  protected async letBe(rests: boolean): Promise<void> {
    await this.deed.run(() => this.save().letBe(this.reply().id, rests));
  }

  /** A change that was not sent before the page was left. */
  private async goOn(): Promise<void> {
    const kept = await this.kept.read();
    if (kept === undefined || this.editing() || kept === this.reply().body) return;
    this.words.set(kept);
    this.editing.set(true);
  }
}
