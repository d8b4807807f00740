import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import {
  type AnswerKey,
  type CardValue,
  type Clash,
  clashesOf,
  type DebriefAnswers,
  type DebriefView,
  departed,
  grown,
  keptBack,
  laid,
  outgoing,
  settled,
  typed,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { online } from '@web/platform/connection';
import { type Answered, DebriefWire } from '@web/platform/drafts/debrief-wire';
import { Drafts } from '@web/platform/drafts/drafts';
import { begun, isNamed, type KeptDebrief, landed, leaving, leftIn } from '@web/platform/drafts/kept-debrief';
import { Copies } from '@web/platform/offline/copies';
import { isUnanswered, problemFrom, type ProblemError } from '@web/platform/problem';
import { SignedOut } from '@web/platform/signed-out';
import { clock } from '@web/platform/times';
import { SessionStore } from '@web/platform/session-store';
import type { SavedKind } from '@web/ui/saved-state';
import { DebriefDevice } from './debrief-device';
import { SendingTurns } from './sending-turns';

/**
 * One save path for every answer of a debrief. What she types is on the device at once and on the server
 * after a pause; whatever goes wrong on the way, the text stays and is sent again.
 */
@Injectable()
export class DebriefSaver {
  private readonly wire = new DebriefWire(inject(ApiClient));
  private readonly device = new DebriefDevice(inject(Drafts), inject(Copies));
  private readonly signedOut = inject(SignedOut);
  private readonly session = inject(SessionStore);

  private readonly state = signal<KeptDebrief>(begun());
  private readonly server = signal<DebriefView | null>(null);
  private readonly trouble = signal<ProblemError | null>(null);
  private readonly failure = signal<ProblemError | null>(null);
  private readonly savedAt = signal('');
  private readonly turns = new SendingTurns(() => this.send());
  /** Shown from the device's copy, because the server could not be asked. */
  private fromCopy = false;

  readonly id = computed(() => this.state().id);
  /** Goes on with one that the server does not know yet, on a page of its own. */
  readonly goOnHere = () => this.device.place(this.state);
  readonly opened = computed(() => this.state().opened);
  /** There is something to write on: the server has shown it, or this device has it. Never a guess at an address. */
  readonly here = computed(() => this.failure() === null && (this.server() !== null || isNamed(this.state())));
  /** What was typed and is on this device alone, where the debrief itself is not to be had. */
  readonly left = computed(() => leftIn(this.state()));
  readonly answers = computed(() => this.state().answers);
  /** Of each answer as it stands here: the base of a deed with it. */
  readonly revisions = computed(() => this.state().revisions);
  readonly mode = computed(() => this.state().mode);
  /** The last view of the server; null until it has one. */
  readonly view = this.server.asReadonly();
  readonly conflicts = computed(() => clashesOf(this.state()));
  readonly missing = this.failure.asReadonly();
  /** What is wrong with an answer, at its field. */
  readonly wrong = computed(() => (this.trouble()?.code === 'invalid' ? this.trouble() : null));
  /** What is wrong with the answer under a key, before it is sent or by the server's word; nothing where it is right. */
  readonly wrongAt = (key: AnswerKey) => keptBack(this.state(), key) || (this.wrong()?.issueAt('answers', key) ?? '');
  /** Keys of answers that cannot be saved as they are. */
  readonly keptBack = computed(() => this.state().unsent.filter((key) => keptBack(this.state(), key) !== ''));
  readonly at = this.savedAt.asReadonly();
  readonly kind = computed<SavedKind>(() => {
    if (this.conflicts().length > 0) return 'both';
    if (this.state().unsent.length === 0) return this.state().opened ? 'saved' : 'nothing';
    if (!this.device.kept()) return 'unsaved';
    if (this.trouble() || !this.here()) return 'device';
    // what waits and cannot go is wrong as it is
    return outgoing(this.state()) ? 'saving' : 'held';
  });

  constructor() {
    effect(() => {
      const free = online() && !this.signedOut.now();
      if (free) untracked(() => this.again());
    });
    inject(DestroyRef).onDestroy(() => {
      this.device.leave();
      void this.keep();
      this.turns.end();
    });
  }

  /** A debrief that is being opened; what the device kept of an earlier opening comes back. */
  async begin(answers: DebriefAnswers): Promise<void> {
    this.failure.set(null);
    const kept = await this.device.readNew();
    this.state.update((before) => {
      const found = kept ? { ...kept, answers: { ...answers, ...kept.answers } } : { ...before, answers, unsent: [] };
      // what she typed before the device answered lies on top
      return typed(found, Object.fromEntries(before.unsent.map((key) => [key, before.answers[key]])));
    });
  }

  /** One that exists: from the server, with what the device has not sent yet on top. */
  async load(id: string): Promise<void> {
    this.failure.set(null);
    this.server.set(null);
    const kept = await this.device.read(id);
    this.state.set(kept ?? { ...begun(), id, opened: true });
    if (kept && !kept.opened) {
      this.turns.soon();
      return;
    }
    try {
      await this.ask(id);
      if (outgoing(this.state())) this.turns.soon();
    } catch (error) {
      const problem = problemFrom(error);
      if (await this.laidOut(problem, kept)) {
        this.trouble.set(problem);
        this.turns.later();
      } else this.failure.set(problem);
    }
  }

  private async ask(debriefId: string): Promise<void> {
    const view = await this.wire.read(debriefId);
    this.fromCopy = false;
    this.become(view);
  }

  /** By the copy that this device has, or by what was not sent; false where there is neither. */
  private async laidOut(problem: ProblemError, kept: KeptDebrief | null): Promise<boolean> {
    const copy = isUnanswered(problem) ? await this.device.copy(this.state().id) : null;
    if (copy) this.become(copy);
    this.fromCopy = copy !== null;
    return this.fromCopy || (kept !== null && problem.code !== 'not-found');
  }

  /** Every keystroke comes through here. */
  change(answers: DebriefAnswers): void {
    this.state.update((state) => typed(state, answers));
    void this.keep();
    this.turns.atPause();
  }

  /** What she wants it to be; sent with the next patch. */
  setMode(mode: KeptDebrief['mode']): void {
    this.state.update((state) => grown(state, mode));
  }

  /** Sends what is unsent; whether all of it has arrived. */
  async flush(): Promise<boolean> {
    await this.keep();
    await this.turns.idle();
    do await this.turns.now();
    while (!this.trouble() && this.state().opened && outgoing(this.state()));
    const { unsent, modeUnsent, opened } = this.state();
    return opened && unsent.length === 0 && modeUnsent !== true;
  }

  /** She chose between two versions of an answer, or wrote a third. */
  settle(clash: Clash, value: CardValue): void {
    this.state.update((state) => settled(state, clash, value));
    void this.keep();
    this.turns.atPause();
  }

  /** A deed of the page answered with the debrief. */
  become(view: DebriefView): void {
    this.server.set(view);
    this.device.keepCopy(view);
    this.state.update((state) => laid({ ...state, id: view.id, opened: true }, view));
  }

  private again(): void {
    this.turns.ease();
    if (this.fromCopy) void this.ask(this.state().id).catch(() => undefined);
    if (this.state().opened ? outgoing(this.state()) : this.device.placed) this.turns.soon();
  }

  private async send(): Promise<void> {
    const { opened } = this.state();
    const sent = leaving(this.state());
    if (!sent) return;
    this.state.update((state) => departed(state, sent));
    try {
      this.arrive(await this.wire.send(this.state(), sent));
    } catch (error) {
      const problem = problemFrom(error);
      this.trouble.set(problem);
      if (problem.code === 'not-found' && opened) this.failure.set(problem);
      if (!['invalid', 'not-found'].includes(problem.code)) this.turns.later();
    }
  }

  private arrive(answered: Answered): void {
    const { debrief } = answered;
    this.trouble.set(null);
    this.turns.ease();
    this.savedAt.set(clock(debrief.updatedAt, this.session.timeZone()));
    this.server.set(debrief);
    this.device.keepCopy(debrief);
    const before = this.state();
    this.state.set(landed(before, answered));
    if (!before.opened) this.device.opened();
    void this.keep();
    if (outgoing(this.state())) this.turns.atPause();
  }

  private keep(): Promise<void> {
    return this.device.keep(this.state);
  }
}
