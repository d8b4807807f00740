import { signal } from '@angular/core';
import { DebriefView } from '@accelerator/contracts';
import type { Drafts } from '@web/platform/drafts/drafts';
import { isKeptDebrief, isWaiting, type KeptDebrief } from '@web/platform/drafts/kept-debrief';
import type { WritingKey } from '@web/platform/drafts/writings';
import { type Copies, debriefCopy } from '@web/platform/offline/copies';

/** Where a debrief is kept that is being opened and has no page of its own yet. */
const opening = 'debrief:new';

/** One debrief on this device: what has not been sent of it, and a copy of what the server holds. */
export class DebriefDevice {
  private readonly keeps = signal(true);
  /** The device has what was typed; false where it cannot keep anything, or could not just now. */
  readonly kept = this.keeps.asReadonly();
  private newKey: WritingKey = opening;
  private keeping: Promise<void> = Promise.resolve();
  private keepNext: Promise<void> | null = null;
  private release: () => void = () => undefined;

  constructor(
    private readonly drafts: Pick<Drafts, 'take' | 'look' | 'write' | 'drop' | 'hold'>,
    private readonly copies: Pick<Copies, 'find' | 'keep'>,
  ) {}

  /** It is written on a page of its own, and the server may not know it yet. */
  get placed(): boolean {
    return this.newKey !== opening;
  }

  async readNew(): Promise<KeptDebrief | null> {
    const kept = await this.drafts.take(opening);
    return isKeptDebrief(kept) && !kept.opened ? kept : null;
  }

  /** What was not sent of it; from here on this page sends it. */
  async read(id: string): Promise<KeptDebrief | null> {
    this.release();
    this.release = this.drafts.hold(`debrief:${id}`);
    const kept = (await this.drafts.take(`debrief:${id}`)) ?? (await this.begunElsewhere(id));
    if (!isKeptDebrief(kept)) return null;
    if (!kept.opened) this.newKey = `debrief:${id}`;
    return kept;
  }

  /** Another tab has begun it, and the server does not know it: there is nothing else to read. */
  private async begunElsewhere(id: string): Promise<KeptDebrief | null> {
    const kept = await this.drafts.look(`debrief:${id}`);
    return isKeptDebrief(kept) && !kept.opened ? kept : null;
  }

  /** A page of its own for one that the server does not know; false where this device cannot keep it. */
  async place(state: () => KeptDebrief): Promise<boolean> {
    const former = this.newKey;
    const own: WritingKey = `debrief:${state().id}`;
    this.newKey = own;
    await this.keep(state);
    if (!this.kept()) {
      this.newKey = former;
      await this.drafts.drop(own);
      return false;
    }
    await this.drafts.drop(opening);
    return true;
  }

  /** The server knows it now. What is being written of it as the new one goes after that write, not before it. */
  opened(): void {
    if (this.placed) return;
    this.keeping = this.keeping.then(() => this.drafts.drop(opening)).catch(() => undefined);
  }

  /** At once, one write after the other: the page may be gone a moment later. */
  keep(state: () => KeptDebrief): Promise<void> {
    this.keepNext ??= this.keeping.then(() => this.keepOnce(state)).catch(() => this.keeps.set(false));
    return (this.keeping = this.keepNext);
  }

  keepCopy(view: DebriefView): void {
    void this.copies.keep(debriefCopy(view.id), view);
  }

  async copy(id: string): Promise<DebriefView | null> {
    return DebriefView.safeParse(await this.copies.find(debriefCopy(id))).data ?? null;
  }

  /** Another page, or none, sends it from here on. */
  leave(): void {
    this.release();
  }

  private async keepOnce(of: () => KeptDebrief): Promise<void> {
    this.keepNext = null;
    const state = of();
    const key: WritingKey = state.opened ? `debrief:${state.id}` : this.newKey;
    if (isWaiting(state)) this.keeps.set(await this.drafts.write(key, state));
    else await this.drafts.drop(key);
  }
}
