import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { adviceSettings, type ReplyView, sharableParts, sheetFacts, type ThreadView } from '@accelerator/contracts';
import { pressText } from '@web/platform/press-text';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { Dialog } from '@web/ui/dialog';
import { Failure } from '@web/ui/failure';
import { GoesOn } from '@web/ui/goes-on';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { PersonMark } from '@web/ui/person-mark';
import type { Audience } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { Concern } from './concern';
import type { ConcernPlace } from './concern-store';
import { LeftReplies } from './left-replies';
import { LeftWords } from './left-words';
import { firstNew } from './replies-in-order';
import { OwnWords } from './own-words';
import { ReplyBox } from './reply-box';
import { ReplyRow } from './reply-row';
import { type RequestAnswer, Requests } from './requests';
import { SheetSignals } from './sheet-signals';
import { ThreadStore } from './thread-store';
import { aboutWords, audienceOf, capital, firstNameOf, headingOf, hiddenWords, wishOf } from './thread-words';

/** A conversation: the sheet on top, the replies on the wall, and a box to answer in. */
@Component({
  providers: [ThreadStore], // a route's own would outlive the page, and mark as read what nobody looks at
  imports: [
    Concern,
    Dialog,
    Failure,
    GoesOn,
    LeftReplies,
    LeftWords,
    LoadingLines,
    OwnWords,
    Page,
    PersonMark,
    ReplyBox,
    ReplyRow,
    Requests,
    RouterLink,
    SheetSignals,
    Words,
  ],
  templateUrl: './thread-page.html',
})
export default class ThreadPage {
  readonly cohortId = input.required<string>();
  readonly threadId = input.required<string>();

  protected readonly store = inject(ThreadStore);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly parts = sharableParts;
  protected readonly sheetParts = computed(() => sheetFacts(this.thread()?.sheet?.parts ?? []));
  protected readonly zone = this.session.timeZone;
  protected readonly thread = this.store.thread;
  protected readonly removing = signal(false);
  protected readonly said = signal('');
  /** What she tells the coaches about: this conversation, or a reply in it. */
  protected readonly concern = signal<ThreadView | ReplyView | null>(null);
  protected readonly concernPlace = computed(() => this.placeOf(this.concern()));
  protected readonly concernAbout = computed(() => aboutWords(this.concern()));
  protected readonly audience = computed<Audience>(() =>
    audienceOf(this.thread(), this.session.enrolment()?.cohortName ?? 'Your cohort'),
  );
  /** No initials stand over what is without a name, not even before those who know it. */
  protected readonly openerMark = computed(() => {
    const opener = this.thread()?.opener;
    return opener?.nameHidden ? null : (opener?.person?.name ?? null);
  });
  protected readonly hiddenWords = computed(() => hiddenWords(this.thread()));
  protected readonly opener = computed(() => {
    const opener = this.thread()?.opener;
    if (!opener || opener.mine) return 'You';
    return opener.person?.name ?? capital(firstNameOf(opener));
  });
  protected readonly heading = computed(() => headingOf(this.thread()));
  protected readonly day = computed(() => this.dayWords());
  protected readonly advice = computed(() => {
    const setting = this.thread()?.sheet?.adviceSetting;
    return setting ? adviceSettings[setting] : '';
  });
  protected readonly wish = computed(() => {
    const thread = this.thread();
    return thread ? wishOf(thread) : '';
  });
  protected readonly withHer = computed(() => (this.thread()?.holdings ?? []).map(({ name }) => name).join(', '));
  protected readonly mayHold = computed(() => this.thread()?.abilities.replyKinds.includes('holding') ?? false);
  protected readonly firstNew = computed(() => {
    const thread = this.thread();
    return thread ? firstNew(thread) : null;
  });

  protected readonly removalWords = computed(() =>
    this.answered() ? 'It goes with all its replies and cannot be brought back.' : 'Nobody has answered yet.',
  );

  private readonly answered = computed(() => (this.thread()?.replies.length ?? 0) + this.withHer().length > 0);

  constructor() {
    effect(() => {
      const path = { cohortId: this.cohortId(), threadId: this.threadId() };
      untracked(() => void this.store.load(path)); // loading reads what it writes
    });
  }

  protected more(): void {
    void this.tried(() => this.store.more());
  }

  protected hold(): void {
    void this.tried(() => this.store.hold(), 'You are among those with her.');
  }

  protected letGo(replyId: string): void {
    void this.tried(() => this.store.letGo(replyId), 'Taken back.');
  }

  protected askForIdea(): void {
    void this.tried(() => this.store.askForIdea());
  }

  protected answer({ requestId, answer }: RequestAnswer): void {
    void this.tried(() => this.store.answer(requestId, answer));
  }

  protected bring(): void {
    void this.tried(() => this.store.bring(true), 'It is brought to the next session.');
  }

  protected leave(): void {
    void this.tried(() => this.store.bring(false), 'It stays here.');
  }

  protected reopen(): void {
    void this.tried(() => this.store.reopen(), 'This conversation is open again.');
  }

  protected async remove(reply: ReplyView): Promise<void> {
    await this.tried(async () => {
      await this.store.remove(reply.id);
      this.notices.say('Removed.', () => void this.tried(() => this.store.restore(reply.id)));
    });
  }

  protected async removeAll(): Promise<void> {
    const [putBack, list] = [this.store.removal(), ['/cohorts', this.cohortId(), 'conversations']];
    const undo = async () => {
      await this.router.navigate([...list, await putBack()]);
    };
    const withUndo = this.answered() ? undefined : () => void this.tried(undo);
    await this.tried(async () => {
      await this.store.removeAll();
      this.removing.set(false);
      await this.router.navigate(list);
      this.notices.say('Taken away.', withUndo);
    });
  }

  private placeOf(concern: ThreadView | ReplyView | null): ConcernPlace | null {
    if (!concern) return null;
    const replyId = 'writer' in concern ? concern.id : null;
    return { cohortId: this.cohortId(), threadId: this.threadId(), replyId };
  }

  private dayWords(): string {
    const thread = this.thread();
    if (!thread) return '';
    if (!thread.sheet) return `${longDay(thread.openedAt, this.zone())}${thread.edited ? ', edited' : ''}`;
    const { sharedAt, updatedAt } = thread.sheet;
    const changed = updatedAt ? `, changed on ${longDay(updatedAt, this.zone())}` : '';
    return `shared on ${longDay(sharedAt, this.zone())}${changed}`;
  }

  private async tried(deed: () => Promise<void>, said = ''): Promise<void> {
    try {
      await deed();
      this.said.set(said);
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
