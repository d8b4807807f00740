import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { adviceSettings, type ReplyView, sharableParts, type ThreadView } from '@accelerator/contracts';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { longDay } from '@web/platform/times';
import { Failure } from '@web/ui/failure';
import { LoadingLines } from '@web/ui/loading-lines';
import { Page } from '@web/ui/page';
import { PersonMark } from '@web/ui/person-mark';
import type { Audience } from '@web/ui/seen-by';
import { Words } from '@web/ui/words';
import { ReplyBox } from './reply-box';
import { ReplyRow } from './reply-row';
import { ThreadStore } from './thread-store';

/** A conversation: the sheet on top, the replies on the wall, and a box to answer in. */
@Component({
  imports: [Failure, LoadingLines, Page, PersonMark, ReplyBox, ReplyRow, Words],
  templateUrl: './thread-page.html',
})
export default class ThreadPage {
  readonly cohortId = input.required<string>();
  readonly threadId = input.required<string>();

  protected readonly store = inject(ThreadStore);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);

  protected readonly parts = sharableParts;
  protected readonly zone = this.session.timeZone;
  protected readonly thread = this.store.thread;
  protected readonly audience = computed<Audience>(() => {
    const cohort = this.session.enrolment()?.cohortName ?? 'Your cohort';
    return this.thread()?.audience === 'coaches'
      ? { kind: 'coaches', words: `Coaches of ${cohort}` }
      : { kind: 'cohort', words: cohort };
  });
  protected readonly opener = computed(() => nameOf(this.thread()?.opener));
  protected readonly heading = computed(() => headingOf(this.thread()));
  protected readonly day = computed(() => {
    const at = this.thread()?.openedAt;
    return at ? longDay(at, this.zone()) : '';
  });
  protected readonly advice = computed(() => {
    const setting = this.thread()?.sheet?.adviceSetting;
    return setting ? adviceSettings[setting] : '';
  });
  protected readonly withHer = computed(() => (this.thread()?.holdings ?? []).map(({ name }) => name).join(', '));
  protected readonly mayHold = computed(() => this.thread()?.abilities.replyKinds.includes('holding') ?? false);
  /** The first reply that came since she was here. */
  protected readonly firstNew = computed(() => {
    const upTo = this.thread()?.readUpTo;
    return upTo ? (this.thread()?.replies.find(({ at, writer }) => at > upTo && !writer.mine)?.id ?? null) : null;
  });

  constructor() {
    const live = inject(Live);
    effect(() => {
      live.resumed();
      const path = { cohortId: this.cohortId(), threadId: this.threadId() };
      untracked(() => void this.store.load(path)); // loading reads what it writes
    });
  }

  protected async remove(reply: ReplyView): Promise<void> {
    await this.tried(async () => {
      await this.store.remove(reply.id);
      this.notices.say('Removed.', () => void this.tried(() => this.store.restore(reply.id)));
    });
  }

  protected async tried(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.notices.say(problemText(error));
    }
  }
}

/** Whose it is, as this reader may know. */
function nameOf(writer: ReplyView['writer'] | undefined): string | null {
  return writer?.person?.name ?? null;
}

/** The sheet carries its own title; above it stands whose it is. */
function headingOf(thread: ThreadView | null): string {
  if (!thread) return 'Conversation';
  if (!thread.sheet) return thread.title;
  if (thread.opener.mine) return 'You shared a debrief';
  const [first] = thread.opener.person?.name.split(' ') ?? [];
  return first === undefined ? 'Shared without a name' : `${first} shared a debrief`;
}
