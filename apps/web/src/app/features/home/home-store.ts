import { computed, inject, Injectable } from '@angular/core';
import {
  type CommitmentView,
  lookBackOnCommitment,
  type LookBack,
  readHome,
  remindOfDebrief,
  seeBuddyWords,
  takeBackLookBack,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';

const said: Readonly<Record<LookBack, string>> = {
  done: 'Done. Noted.',
  changed: 'Changed. Noted.',
  'let-go': 'Let go. Nothing more is asked.',
  carried: 'It goes on.',
};

/** The member's day: one reading, and the few deeds that can be done from it. */
@Injectable()
export class HomeStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);

  readonly home = this.api.resource(readHome, () => ({}));
  readonly failure = computed(() => problemText(this.home.error()));

  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(Live)
      .events.pipe(takeUntilDestroyed())
      .subscribe(() => this.soon());
  }

  /** News come in groups: one reading for all of them. */
  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.home.reload(), 400);
  }

  /** Looks back on a commitment; it leaves the page unless it is carried on. */
  async lookBack(commitment: CommitmentView, word: LookBack): Promise<void> {
    await this.tried(async () => {
      const params = { commitmentId: commitment.id };
      await this.api.call(lookBackOnCommitment, { params, body: { word } });
      this.home.reload();
      this.notices.say(said[word], () => void this.takeBack(commitment.id));
    });
  }

  async see(wordsId: string): Promise<void> {
    await this.tried(async () => {
      await this.api.call(seeBuddyWords, { params: { wordsId } });
      this.home.update((home) => home && { ...home, buddyWords: home.buddyWords.filter(({ id }) => id !== wordsId) });
    });
  }

  /** Not today: the ending leaves the page until then, or for good. */
  async remind(debriefId: string, when: 'at-the-weekend' | 'never'): Promise<void> {
    await this.tried(async () => {
      await this.api.call(remindOfDebrief, { params: { debriefId }, body: { when } });
      this.home.reload();
      this.notices.say(when === 'never' ? 'Left as it is.' : 'You will be asked at the weekend.');
    });
  }

  private async takeBack(commitmentId: string): Promise<void> {
    await this.tried(async () => {
      await this.api.call(takeBackLookBack, { params: { commitmentId } });
      this.home.reload();
    });
  }

  private async tried(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
