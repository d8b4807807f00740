import { computed, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  changeCommitment,
  type CommitmentDraft,
  CommitmentView,
  deleteCommitment,
  listCommitments,
  lookBackOnCommitment,
  type LookBack,
  makeCommitment,
  takeBackLookBack,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { changedSince } from '@web/platform/changed-since';
import { pressText } from '@web/platform/press-text';
import { Drafts } from '@web/platform/drafts/drafts';
import { KeptText } from '@web/platform/drafts/kept-text';
import { keepFresh } from '@web/platform/kept-fresh';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';

/** What she said became of it; with "changed", what it became. */
export interface Said {
  readonly word: LookBack;
  readonly more: string;
}

type CommitmentWords = Pick<CommitmentDraft, 'cueKind' | 'cue' | 'act' | 'lookBackOn' | 'showTo'>;

/** Her own commitments, wherever they stand: on their page and at a session. */
@Injectable()
export class OwnCommitments {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(SessionStore);
  private readonly changing = new Map<string, KeptText>();

  readonly list = this.api.resource(listCommitments, () => ({}));
  readonly failure = computed(() => problemText(this.list.error()));
  readonly open = computed(() => this.all().filter(({ state }) => state === 'open'));
  readonly past = computed(() => this.all().filter(({ state }) => state !== 'open'));

  private readonly all = computed(() => (this.list.hasValue() ? this.list.value().items : []));

  constructor() {
    const live = inject(Live);
    live.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event.kind === 'commitment') this.list.reload();
    });
    keepFresh(this.list);
  }

  /** The same id with the same words again is the same commitment. Throws `ProblemError`. */
  async make(draft: CommitmentDraft): Promise<void> {
    const made = await this.api.call(makeCommitment, { body: draft });
    this.list.update((list) => list && { items: [made, ...list.items.filter(({ id }) => id !== made.id)] });
  }

  /** Other words, or shown to others, on the revision that she saw. Throws `ProblemError`. */
  async change({ id, cohortId }: CommitmentView, words: CommitmentWords, base: number): Promise<void> {
    const shownIn = words.showTo === 'cohort' ? { cohortId: this.session.cohortId() ?? cohortId } : {};
    const params = { commitmentId: id };
    this.put(await this.api.call(changeCommitment, { params, body: { base, ...words, ...shownIn } }));
  }

  /**
   * Takes it off the page for good as she sees it, unless she undoes it; whether it went. One that another device has
   * changed stands here instead.
   */
  async remove(commitment: CommitmentView): Promise<boolean> {
    const given = { params: { commitmentId: commitment.id }, query: { base: commitment.revision } };
    return this.tried(async () => {
      await changedSince(this.api.call(deleteCommitment, given), CommitmentView, (there) => this.put(there));
      this.list.update((list) => list && { items: list.items.filter(({ id }) => id !== commitment.id) });
      this.notices.say('Deleted.', () => void this.putBack(commitment));
    });
  }

  /** Says what became of it; whether it left the open ones. */
  async lookBack({ id }: CommitmentView, { word, more }: Said): Promise<boolean> {
    const body = word === 'changed' && more !== '' ? { word, changedTo: more } : { word };
    return this.tried(async () => {
      this.put(await this.api.call(lookBackOnCommitment, { params: { commitmentId: id }, body }));
      await this.changedTo(id).done();
      this.notices.say(said[word], () => void this.takeBack(id));
    });
  }

  /** What a commitment is changed to, while it is typed. */
  changedTo(id: string): KeptText {
    const known = this.changing.get(id) ?? new KeptText(this.drafts, `commitment-changed:${id}`);
    this.changing.set(id, known);
    return known;
  }

  /** The same words under the same id, and what had become of them. */
  private async putBack(commitment: CommitmentView): Promise<void> {
    const { id, cueKind, cue, act, lookBackOn, showTo, cohortId, sessionId, state, changedTo } = commitment;
    const body = { id, cueKind, cue, act, lookBackOn, showTo, cohortId, sessionId };
    await this.tried(async () => {
      await this.api.call(makeCommitment, { body });
      if (state !== 'open') {
        const said = changedTo === null ? { word: state } : { word: state, changedTo };
        await this.api.call(lookBackOnCommitment, { params: { commitmentId: id }, body: said });
      }
      this.list.reload();
    });
  }

  private async takeBack(id: string): Promise<void> {
    await this.tried(async () => {
      this.put(await this.api.call(takeBackLookBack, { params: { commitmentId: id } }));
    });
  }

  private put(changed: CommitmentView): void {
    this.list.update((list) => list && { items: list.items.map((one) => (one.id === changed.id ? changed : one)) });
  }

  private async tried(deed: () => Promise<void>): Promise<boolean> {
    try {
      await deed();
      return true;
    } catch (error) {
      this.notices.say(pressText(error));
      return false;
    }
  }
}

const said: Readonly<Record<LookBack, string>> = {
  done: 'Done. Noted.',
  changed: 'Changed. Noted.',
  'let-go': 'Let go. Nothing more is asked.',
  carried: 'It goes on.',
};
