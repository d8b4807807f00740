import { computed, inject, Injectable } from '@angular/core';
import {
  answerBuddyWords,
  type BuddyAnswer,
  buddyAnswers,
  type CommitmentView,
  type HomeView,
  lookBackOnCommitment,
  type LookBack,
  readHome,
  remindOfDebrief,
  remindOfOpportunity,
  type ReminderChoice,
  seeBuddyWords,
  takeBackLookBack,
  tellBuddy,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { standsIn, standsWords } from '@web/platform/commitments/two-words';
import { pressText } from '@web/platform/press-text';
import { newId } from '@web/platform/ids';
import { Live } from '@web/platform/live';
import { firstName } from '@web/platform/names';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Waiting } from './waiting';

const said: Readonly<Record<LookBack, string>> = {
  done: 'Done. Noted.',
  changed: 'Changed. Noted.',
  'let-go': 'Let go. Nothing more is asked.',
  carried: 'It goes on.',
};

type Asked = Pick<Waiting, 'id' | 'of' | 'askedFor'>;

/** The member's day: one reading, and the few deeds that can be done from it. */
@Injectable()
export class HomeStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  /** In several cohorts she reads the conversations of the one that she looks at. */
  readonly home = this.api.resource(readHome, () => {
    const { enrolments, cohortId } = this.session;
    const here = cohortId();
    return enrolments().length > 1 && here !== null ? { query: { cohortId: here } } : {};
  });
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
      const { id, lookedBackAt: base } = commitment;
      const params = { commitmentId: id };
      const now = await this.api.call(lookBackOnCommitment, { params, body: { base, word } });
      this.home.reload();
      this.notices.say(said[word], () => void this.takeBack(now));
    }, this.staysAs);
  }

  /** Here she wrote nothing: what was said of it in another window stays, and is told. */
  private readonly staysAs = (stands: CommitmentView): void => {
    this.home.reload();
    this.notices.say(standsWords(stands));
  };

  async see(wordsId: string): Promise<void> {
    await this.tried(async () => {
      await this.api.call(seeBuddyWords, { params: { wordsId } });
      this.home.update((home) => home && { ...home, buddyWords: home.buddyWords.filter(({ id }) => id !== wordsId) });
    });
  }

  /** Whether she has five minutes this week; her buddy reads it, and nobody else. */
  async answer({ id, from }: HomeView['buddyWords'][number], answer: BuddyAnswer): Promise<void> {
    await this.tried(async () => {
      await this.api.call(answerBuddyWords, { params: { wordsId: id }, body: { answer } });
      this.home.update((home) => home && { ...home, buddyWords: home.buddyWords.filter((one) => one.id !== id) });
      this.notices.say(`${firstName(from.name)} reads: “${buddyAnswers[answer]}.”`);
    });
  }

  /** Asks a buddy for five minutes, in the words that stood beside the button. */
  async askBuddy({ id, cohortId, name }: HomeView['buddies'][number]): Promise<void> {
    await this.tried(async () => {
      const body = { id: newId(), personId: id, line: 'five-minutes' } as const;
      await this.api.call(tellBuddy, { params: { cohortId }, body });
      this.home.reload();
      this.notices.say(`${firstName(name)} has been asked.`);
    });
  }

  /** Not today: it leaves the page until then. */
  async askOn({ when, day }: { readonly when: ReminderChoice; readonly day: string }, line: Asked): Promise<void> {
    await this.remind(line, when, `You will be asked on ${day}.`);
  }

  /** She is not asked about it again; it stays where it is. */
  async leave(line: Asked): Promise<void> {
    await this.remind(line, 'never', 'Left as it is. It stays in your notebook.');
  }

  private async remind(line: Asked, when: ReminderChoice, done: string): Promise<void> {
    await this.tried(async () => {
      await this.setReminder(line, when);
      const back = () => void this.tried(() => this.setReminder(line, 'whenever'));
      // a day that she named herself has gone with this, and could not be put back
      this.notices.say(done, line.askedFor === null ? back : undefined);
    });
  }

  private async setReminder({ id, of }: Asked, when: ReminderChoice): Promise<void> {
    const body = { when };
    if (of === 'debrief') await this.api.call(remindOfDebrief, { params: { debriefId: id }, body });
    else await this.api.call(remindOfOpportunity, { params: { opportunityId: id }, body });
    this.home.reload();
  }

  private async takeBack({ id, lookedBackAt: base }: CommitmentView): Promise<void> {
    if (base === null) return;
    await this.tried(async () => {
      await this.api.call(takeBackLookBack, { params: { commitmentId: id }, query: { base } });
      this.home.reload();
    }, this.staysAs);
  }

  private async tried(deed: () => Promise<void>, otherwise?: (stands: CommitmentView) => void): Promise<void> {
    try {
      await deed();
    } catch (error) {
      const stands = otherwise && standsIn(error);
      if (stands) otherwise(stands);
      else this.notices.say(pressText(error));
    }
  }
}
