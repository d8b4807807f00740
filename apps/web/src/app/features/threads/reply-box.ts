import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import {
  brushingAsideIn,
  lengthOf,
  type ReplyKind,
  replyKinds,
  replyStarters,
  threadLimits,
  type ThreadView,
} from '@accelerator/contracts';
import { online } from '@web/platform/connection';
import { Deed } from '@web/platform/deed';
import { Drafts } from '@web/platform/drafts/drafts';
import { laidBefore } from '@web/platform/drafts/kept-text';
import { KeptValue } from '@web/platform/drafts/kept-value';
import { newId } from '@web/platform/ids';
import { Live } from '@web/platform/live';
import type { Choice } from '@web/ui/choice';
import { Icon } from '@web/ui/icon';
import { RuledField } from '@web/ui/ruled-field';
import { ToggleGroup } from '@web/ui/toggle-group';
import { Words } from '@web/ui/words';
import { goesLater, isKeptReply } from './kept-reply';
import { capital, firstNameOf } from './thread-words';
import type { ThreadStore } from './thread-store';

const passing: readonly string[] = ['offline', 'unavailable'];

/** Where one answers. What is typed stays on the device until it has arrived. */
@Component({
  selector: 'threads-reply-box',
  imports: [Icon, RuledField, ToggleGroup, Words],
  templateUrl: './reply-box.html',
})
export class ReplyBox {
  readonly thread = input.required<ThreadView>();
  readonly save = input.required<Pick<ThreadStore, 'post' | 'refresh'>>();
  readonly askedForIdea = output();
  readonly brought = output();

  private readonly live = inject(Live);
  private readonly destroyRef = inject(DestroyRef);
  private readonly field = viewChild<RuledField>('field');
  private readonly picked = signal<ReplyKind | null>(null);
  /** A former text went under this id and has arrived. */
  private readonly twice = signal(false);
  private readonly threadId = computed(() => this.thread().id);
  private readonly kept = new KeptValue(inject(Drafts), () => `reply:${this.threadId()}`, isKeptReply);
  private id = newId();

  protected readonly deed = new Deed();
  protected readonly limit = threadLimits.reply;
  protected readonly text = signal('');
  protected readonly kinds = computed<Choice<ReplyKind>[]>(() =>
    this.thread()
      .abilities.replyKinds.filter((kind) => kind !== 'holding')
      .map((value) => ({ value, label: replyKinds[value].label })),
  );
  protected readonly kind = computed(() => {
    const kinds = this.kinds().map(({ value }) => value);
    return kinds.find((kind) => kind === this.picked()) ?? kinds[0] ?? 'appreciate';
  });
  protected readonly starter = computed(() => replyStarters[this.kind()]?.join(' · ') ?? '');
  protected readonly heading = computed(() => headingFor(this.thread()));
  protected readonly line = computed(() => lineFor(this.thread()));
  protected readonly muchSaid = computed(
    () => this.thread().muchSaid && !this.thread().resting && this.thread().abilities.bring && !this.thread().brought,
  );
  protected readonly mayAsk = computed(() => this.thread().abilities.askWhetherIdeaIsWelcome);
  protected readonly unready = computed(
    () => this.deed.busy() || this.text().trim() === '' || lengthOf(this.text()) > this.limit,
  );
  protected readonly hint = computed(() => {
    const phrase = brushingAsideIn(this.text());
    return phrase ? `“${capital(phrase)}” often lands as brushing aside. Keep it if you are sure.` : '';
  });
  /** It goes by itself once the connection is back. */
  private readonly waiting = signal(false);
  protected readonly problem = computed(() => {
    if (this.twice()) return 'What you sent before has arrived and stands above. Reply again to send this as well.';
    return this.waiting() ? '' : this.deed.text();
  });
  protected readonly state = computed(() => {
    if (this.deed.busy()) return 'Sending';
    const kept = this.kept.kept();
    if (this.waiting()) return kept ? goesLater.kept : goesLater.notKept;
    return kept || this.text() === '' ? '' : 'Not kept on this device. Please leave this tab open until it is sent.';
  });

  constructor() {
    effect(() => {
      this.threadId();
      untracked(() => void this.restore());
    });
    effect(() => {
      this.live.resumed();
      if (online()) untracked(() => this.deliverWaiting());
    });
  }

  protected choose(kind: ReplyKind | null): void {
    this.picked.set(kind);
    if (this.text() !== '') this.keep();
  }

  protected type(text: string): void {
    this.text.set(text);
    this.deed.clear();
    this.waiting.set(false);
    this.twice.set(false);
    this.keep();
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (this.text().trim() === '') this.field()?.focus();
    else if (!this.unready()) void this.deliver();
  }

  private deliverWaiting(): void {
    if (this.waiting() && !this.deed.busy()) void this.deliver();
  }

  private async deliver(): Promise<void> {
    this.twice.set(false);
    this.keep(true);
    const sent = await this.deed.run(() => this.save().post(this.id, this.kind(), this.text()));
    this.waiting.set(passing.includes(this.deed.problem()?.code ?? ''));
    if (sent) await this.clear();
    else if (this.deed.problem()?.code === 'conflict') await this.startAnew();
    else if (!this.waiting() && !this.destroyRef.destroyed) this.keep();
  }

  private async clear(): Promise<void> {
    this.id = newId();
    this.text.set('');
    await this.kept.drop();
  }

  /** The answer to a former try was lost, and she has changed the words since: they are a reply of their own. */
  private async startAnew(): Promise<void> {
    this.id = newId();
    this.twice.set(true);
    this.deed.clear();
    this.keep();
    await this.save().refresh(true);
  }

  private keep(waiting = this.waiting()): void {
    if (this.text() === '') void this.kept.drop();
    else void this.kept.keep({ id: this.id, kind: this.kind(), text: this.text(), waiting });
  }

  private async restore(): Promise<void> {
    const threadId = this.threadId();
    const kept = await this.kept.read();
    if (kept === undefined || this.deed.busy() || threadId !== this.threadId()) return;
    const typed = this.text();
    this.id = kept.id;
    this.picked.update((picked) => picked ?? kept.kind);
    this.text.set(laidBefore(kept.text, typed));
    if (typed !== '') this.keep();
    this.waiting.set(kept.waiting === true && this.text() === kept.text && this.kind() === kept.kind);
    if (online()) this.deliverWaiting();
  }
}

function headingFor({ opener, resting }: ThreadView): string {
  if (opener.mine) return 'Answer in your conversation';
  return `${resting ? 'Thank' : 'Reply to'} ${firstNameOf(opener)}`;
}

function lineFor({ abilities, kind, resting, opener }: ThreadView): string {
  if (abilities.questionWaits) return 'One question at a time: yours still waits.';
  if (resting) return 'It rests; a thank-you still finds its way.';
  if (kind !== 'debrief') return 'Short is good.';
  return opener.mine
    ? 'A closing note lets the conversation rest.'
    : 'We cannot know their reasons; we can see what she did.';
}
