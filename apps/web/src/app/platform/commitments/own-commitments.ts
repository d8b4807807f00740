import { computed, inject, Injectable, signal } from '@angular/core';
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
  type MyEnrolment,
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
import { bothWords, type Said, standsIn, standsWords, type TwoWords } from './two-words';

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

  /** Looked back on in another window as well: each stays as she saw it until she has chosen. */
  private readonly twice = signal<ReadonlyMap<string, TwoWords>>(new Map());
  private readonly all = computed(() => {
    const items = this.list.hasValue() ? this.list.value().items : [];
    return items.map((one) => this.twice().get(one.id)?.seen ?? one);
  });

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
  async change(one: CommitmentView, words: CommitmentWords, base: number): Promise<void> {
    const place = this.placeOf(one);
    const shown = words.showTo === 'cohort' && place !== null;
    const where = shown ? { cohortId: place.cohortId } : { showTo: 'me' as const };
    const params = { commitmentId: one.id };
    this.put(await this.api.call(changeCommitment, { params, body: { base, ...words, ...where } }));
  }

  /** Whose cohort sees it, or would: the one that it belongs to, else the one that she looks at. */
  placeOf({ cohortId }: Pick<CommitmentView, 'cohortId'>): MyEnrolment | null {
    return this.session.enrolments().find((one) => one.cohortId === cohortId) ?? this.session.enrolment();
  }

  /**
   * Takes it off the page for good as she sees it, unless she undoes it; whether it went. One that another device has
   * changed stands here instead.
   */
  async remove(commitment: CommitmentView): Promise<boolean> {
    const { id, revision: base, lookedBackAt } = commitment;
    const given = { params: { commitmentId: id }, query: { base, ...(lookedBackAt !== null && { lookedBackAt }) } };
    return this.tried(async () => {
      await changedSince(this.api.call(deleteCommitment, given), CommitmentView, (there) => this.put(there));
      this.list.update((list) => list && { items: list.items.filter((one) => one.id !== id) });
      this.notices.say('Deleted.', () => void this.putBack(commitment));
    });
  }

  /** Says what became of it, on the look-back that she saw; whether it left the open ones. */
  async lookBack(seen: CommitmentView, words: Said): Promise<boolean> {
    const { id, lookedBackAt: base } = seen;
    const { word, more } = words;
    const body = { base, word, ...(word === 'changed' && more !== '' && { changedTo: more }) };
    return this.tried(
      async () => {
        const now = await this.api.call(lookBackOnCommitment, { params: { commitmentId: id }, body });
        this.put(now);
        this.choose(id);
        await this.changedTo(id).done();
        this.notices.say(said[word], () => void this.takeBack(now));
      },
      (stands) => this.layBeside({ seen, said: words, stands }),
    );
  }

  /** What was said of it in another window, beside what she said; null where there is nothing to choose. */
  bothWords(id: string) {
    const two = this.twice().get(id);
    return two ? bothWords(two) : null;
  }

  /** Her word stands, over the other one, which she has seen now; `more` as her field holds it. */
  async keepMine(id: string, more: string): Promise<void> {
    const two = this.twice().get(id);
    if (two) await this.lookBack({ ...two.seen, lookedBackAt: two.stands.lookedBackAt }, { ...two.said, more });
  }

  /** The other word stands; hers can be had back. */
  async takeTheirs(id: string): Promise<void> {
    const two = this.twice().get(id);
    if (!two) return;
    const words = this.changedTo(id);
    const mine = words.value();
    this.put(two.stands);
    this.choose(id);
    await words.done();
    this.notices.say('The other version is here.', () => {
      if (mine !== '') words.type(mine);
      this.layBeside(two);
    });
  }

  /** What a commitment is changed to, while it is typed. */
  changedTo(id: string): KeptText {
    const known = this.changing.get(id) ?? new KeptText(this.drafts, `commitment-changed:${id}`);
    this.changing.set(id, known);
    return known;
  }

  /** The same words under the same id, where they came from, and what had become of them. */
  private async putBack(commitment: CommitmentView): Promise<void> {
    const { id, cueKind, cue, act, lookBackOn, showTo, cohortId, sessionId, debriefId, carriedTimes } = commitment;
    const { state, changedTo } = commitment;
    const here = cohortId === null || this.session.enrolments().some((one) => one.cohortId === cohortId);
    // what was of a cohort that she has left is hers alone
    const place = here ? { showTo, cohortId, sessionId } : ({ showTo: 'me', cohortId: null, sessionId: null } as const);
    const body = { id, cueKind, cue, act, lookBackOn, ...place, debriefId, carriedTimes };
    await this.tried(async () => {
      await this.api.call(makeCommitment, { body });
      if (state !== 'open') {
        const said = { base: null, word: state, ...(changedTo !== null && { changedTo }) };
        await this.api.call(lookBackOnCommitment, { params: { commitmentId: id }, body: said });
      }
      this.list.reload();
    });
  }

  private async takeBack({ id, lookedBackAt: base }: CommitmentView): Promise<void> {
    if (base === null) return;
    await this.tried(
      async () => {
        this.put(await this.api.call(takeBackLookBack, { params: { commitmentId: id }, query: { base } }));
      },
      (stands) => {
        this.put(stands);
        this.notices.say(standsWords(stands));
      },
    );
  }

  private layBeside(two: TwoWords): void {
    this.twice.update((twice) => new Map(twice).set(two.seen.id, two));
  }

  private choose(id: string): void {
    this.twice.update((twice) => new Map([...twice].filter(([one]) => one !== id)));
  }

  private put(changed: CommitmentView): void {
    this.list.update((list) => list && { items: list.items.map((one) => (one.id === changed.id ? changed : one)) });
  }

  private async tried(deed: () => Promise<void>, otherwise?: (stands: CommitmentView) => void): Promise<boolean> {
    try {
      await deed();
      return true;
    } catch (error) {
      const stands = otherwise && standsIn(error);
      if (stands) otherwise(stands);
      else this.notices.say(pressText(error));
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
