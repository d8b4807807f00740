import { computed, effect, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  type CommitmentDraft,
  type CommitmentView,
  listCommitments,
  lookBackOnCommitment,
  type LookBack,
  makeCommitment,
  takeBackLookBack,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { deedText } from '@web/platform/deed';
import { Drafts, type TextDraft } from '@web/platform/drafts/drafts';
import { newId } from '@web/platform/ids';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';

/** What she said became of it; with "changed", what it became. */
export interface Said {
  readonly word: LookBack;
  readonly more: string;
}

/** Her own commitments, wherever they stand: on their page and at a session. */
@Injectable()
export class OwnCommitments {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly drafts = inject(Drafts);
  private readonly changing = new Map<string, TextDraft & { type(text: string): void }>();
  private sent = { words: '', id: newId() };

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
    effect(() => {
      if (live.resumed() > 0) this.list.reload();
    });
  }

  /** The same words again are the same commitment. Throws `ProblemError`. */
  async make(draft: Omit<CommitmentDraft, 'id'>): Promise<void> {
    const words = JSON.stringify(draft);
    if (words !== this.sent.words) this.sent = { words, id: newId() };
    const made = await this.api.call(makeCommitment, { body: { id: this.sent.id, ...draft } });
    this.sent = { words: '', id: newId() };
    this.list.update((list) => list && { items: [made, ...list.items.filter(({ id }) => id !== made.id)] });
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
  changedTo(id: string): TextDraft & { type(text: string): void } {
    const known = this.changing.get(id) ?? this.drafts.text(`commitment-changed:${id}`);
    this.changing.set(id, known);
    return known;
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
      this.notices.say(deedText(error));
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
