import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import {
  type AnswerKey,
  type CardValue,
  type DebriefAnswers,
  type DebriefView,
  openDebrief,
  readDebrief,
  saveDebrief,
  type SavedDebrief,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Connection } from '@web/platform/connection';
import { Drafts } from '@web/platform/drafts/drafts';
import { problemFrom, type ProblemError } from '@web/platform/problem';
import { SignedOut } from '@web/platform/signed-out';
import { clock } from '@web/platform/times';
import { SessionStore } from '@web/platform/session-store';
import type { SavedKind } from '@web/ui/saved-state';
import { basesOf, begun, fits, isKeptDebrief, type KeptDebrief, pick, type Under } from './kept-debrief';

/** Milliseconds: to the server, and between tries. */
const waits = { server: 900, firstTry: 2_000, longest: 30_000 } as const;

export type Clash = SavedDebrief['conflicts'][number];

/**
 * One save path for every answer of a debrief. What she types is on the device at once and on the server
 * after a pause; whatever goes wrong on the way, the text stays and is sent again.
 */
@Injectable()
export class DebriefSaver {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly connection = inject(Connection);
  private readonly signedOut = inject(SignedOut);
  private readonly session = inject(SessionStore);

  private readonly state = signal<KeptDebrief>(begun());
  private readonly server = signal<DebriefView | null>(null);
  private readonly trouble = signal<ProblemError | null>(null);
  private readonly failure = signal<ProblemError | null>(null);
  private readonly savedAt = signal('');
  private readonly clashes = signal<readonly Clash[]>([]);
  private keeping: Promise<void> = Promise.resolve();
  private keepNext: Promise<void> | null = null;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;
  private wait: number = waits.firstTry;
  private sending: Promise<void> | null = null;
  private gone = false;

  readonly id = computed(() => this.state().id);
  readonly opened = computed(() => this.state().opened);
  readonly answers = computed(() => this.state().answers);
  /** Known to the device where the server cannot be asked. */
  readonly mode = computed(() => this.state().mode);
  /** The last view of the server; null until it has one. */
  readonly view = this.server.asReadonly();
  readonly conflicts = this.clashes.asReadonly();
  /** It could not be shown at all. */
  readonly missing = this.failure.asReadonly();
  /** What is wrong with an answer, at its field. */
  readonly wrong = computed(() => (this.trouble()?.code === 'invalid' ? this.trouble() : null));
  readonly at = this.savedAt.asReadonly();
  readonly kind = computed<SavedKind>(() => {
    if (this.clashes().length > 0) return 'both';
    if (this.trouble()) return 'device';
    if (this.state().unsent.length > 0) return this.state().opened || this.wanting() ? 'saving' : 'device';
    return this.state().opened ? 'saved' : 'nothing';
  });

  constructor() {
    effect(() => {
      const free = this.connection.online() && !this.signedOut.now();
      if (free) untracked(() => this.again());
    });
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.serverTimer);
      void this.keep();
      void this.send();
    });
  }

  /** A debrief that is being opened; what the device kept of an earlier opening comes back. */
  async begin(answers: DebriefAnswers): Promise<void> {
    const kept = await this.drafts.read('debrief:new');
    if (isKeptDebrief(kept) && !kept.opened) this.state.set({ ...kept, answers: { ...answers, ...kept.answers } });
    else this.state.set({ ...begun(), answers, unsent: [] });
  }

  /** One that exists: from the server, with what the device has not sent yet on top. */
  async load(id: string): Promise<void> {
    this.failure.set(null);
    const read = await this.drafts.read(`debrief:${id}`);
    const kept = isKeptDebrief(read) ? read : null;
    if (kept) this.state.set(kept);
    try {
      this.lay(await this.api.call(readDebrief, { params: { debriefId: id } }), kept);
    } catch (error) {
      const problem = problemFrom(error);
      if (kept && problem.code !== 'not-found') this.trouble.set(problem);
      else this.failure.set(problem);
      if (this.trouble()) this.plan(this.wait);
    }
  }

  /** Every keystroke comes through here. */
  change(answers: DebriefAnswers): void {
    this.state.update((state) => ({
      ...state,
      answers: { ...state.answers, ...answers },
      unsent: [...new Set([...state.unsent, ...keysIn(answers)])],
    }));
    void this.keep();
    this.plan(waits.server);
  }

  /** What she wants it to be; sent with the next patch. */
  setMode(mode: KeptDebrief['mode']): void {
    this.state.update((state) => ({ ...state, mode }));
  }

  /** Sends what is unsent and waits for it; whether all of it has arrived. */
  async flush(): Promise<boolean> {
    await this.keep();
    await this.sending;
    await this.send();
    return this.state().unsent.length === 0 && this.state().opened;
  }

  /** She chose between two versions of an answer. */
  settle(clash: Clash, value: CardValue): void {
    this.clashes.update((list) => list.filter(({ key }) => key !== clash.key));
    this.state.update((state) => ({ ...state, revisions: { ...state.revisions, [clash.key]: clash.revision } }));
    this.change({ [clash.key]: value });
  }

  /** A deed of the page answered with the debrief. */
  become(view: DebriefView): void {
    this.take(view, this.state().unsent);
  }

  private wanting(): boolean {
    return (this.state().answers.process ?? '').trim() !== '';
  }

  private plan(after: number): void {
    clearTimeout(this.serverTimer);
    this.serverTimer = setTimeout(() => void this.send(), after);
  }

  private again(): void {
    this.wait = waits.firstTry;
    if (this.state().unsent.length > 0) this.plan(0);
  }

  private send(): Promise<void> {
    this.sending ??= this.sendOnce().finally(() => (this.sending = null));
    return this.sending;
  }

  private async sendOnce(): Promise<void> {
    const before = this.sendable();
    if (before.opened ? before.unsent.length === 0 : !this.wanting()) return;
    try {
      const saved = before.opened ? await this.patch(before) : { debrief: await this.open(before), conflicts: [] };
      this.arrived(before, saved);
    } catch (error) {
      this.trouble.set(problemFrom(error));
      if (problemFrom(error).code === 'invalid' || this.gone) return;
      this.plan(this.wait);
      this.wait = Math.min(this.wait * 2, waits.longest);
    }
  }

  /** An answer with two versions waits for her choice, one that is too long for her shortening; the others go on. */
  private sendable(): KeptDebrief {
    const state = this.state();
    const torn = this.clashes().map(({ key }) => key);
    return { ...state, unsent: state.unsent.filter((key) => !torn.includes(key) && fits(key, state.answers)) };
  }

  private async open({ id, mode, answers }: KeptDebrief): Promise<DebriefView> {
    return this.api.call(openDebrief, { body: { id, mode, answers: { ...answers, process: answers.process ?? '' } } });
  }

  private patch({ id, mode, answers, revisions, unsent }: KeptDebrief): Promise<SavedDebrief> {
    const sent = pick(answers, unsent);
    const base = Object.fromEntries(unsent.map((key) => [key, revisions[key] ?? 0]));
    return this.api.call(saveDebrief, { params: { debriefId: id }, body: { mode, answers: sent, base } });
  }

  private arrived(before: KeptDebrief, { debrief, conflicts }: SavedDebrief): void {
    this.trouble.set(null);
    this.wait = waits.firstTry;
    this.savedAt.set(clock(debrief.updatedAt, this.session.timeZone()));
    const now = this.state();
    const later = now.unsent.filter((key) => !before.unsent.includes(key) || now.answers[key] !== before.answers[key]);
    this.clashes.update((list) => [
      ...list.filter(({ key }) => !conflicts.some((one) => one.key === key)),
      ...conflicts,
    ]);
    this.take(debrief, before.opened ? later : now.unsent.filter((key) => now.answers[key] !== before.answers[key]), {
      conflicts,
    });
    if (!before.opened) void this.drafts.drop('debrief:new');
    void this.keep();
    if (this.state().unsent.length > 0) this.plan(waits.server);
  }

  /** What the server holds, under what this device has not sent yet. */
  private lay(view: DebriefView, kept: KeptDebrief | null): void {
    this.take(view, kept?.unsent ?? [], { bases: kept ? basesOf(kept) : {} });
    if (kept && kept.unsent.length > 0) this.plan(0);
  }

  /** The server's answers, under what is here and has not arrived yet. */
  private take(view: DebriefView, unsent: readonly AnswerKey[], { conflicts = [], bases = {} }: Under = {}): void {
    this.server.set(view);
    this.state.update((state) => {
      const mine = pick(state.answers, [...unsent, ...conflicts.map(({ key }) => key)]);
      return {
        id: view.id,
        opened: true,
        mode: view.mode,
        answers: { ...view.answers, ...mine },
        revisions: { ...view.revisions, ...bases },
        unsent,
      };
    });
  }

  /** At once, one write after the other: the page may be gone a moment later. */
  private keep(): Promise<void> {
    this.keepNext ??= this.keeping.then(() => this.keepOnce());
    return (this.keeping = this.keepNext);
  }

  private async keepOnce(): Promise<void> {
    this.keepNext = null;
    const state = this.state();
    const key = state.opened ? `debrief:${state.id}` : 'debrief:new';
    if (state.unsent.length > 0) await this.drafts.write(key, state);
    else await this.drafts.drop(key);
  }
}

function keysIn(answers: DebriefAnswers): readonly AnswerKey[] {
  return Object.keys(answers);
}
