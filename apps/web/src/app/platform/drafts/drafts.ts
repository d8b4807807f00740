import { effect, inject, Injectable, signal } from '@angular/core';
import { forgetLastCohort } from '@web/platform/last-cohort';
import { tellOtherTabs } from '@web/platform/other-tabs';
import { SessionStore } from '@web/platform/session-store';
import { SignedOut } from '@web/platform/signed-out';
import { deviceStore } from './device-store';
import { knownHere } from './known-here';
import { type TextHere, TabTexts } from './tab-texts';
import type { WritingKey } from './writings';

/** What this device keeps of unsent writing, for the person who is signed in and nobody else. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(SessionStore);
  private readonly signedOut = inject(SignedOut);
  private readonly texts = new TabTexts(deviceStore);
  private account: string | null = null;
  private readonly open = new Set<string>();
  private readonly gone = signal(0);

  private readonly failing = signal(false);

  /** This device could not keep what she wrote last: this tab alone has it. */
  readonly fails = this.failing.asReadonly();
  /** Another number whenever something is kept no longer: it has arrived, or she let it go. */
  readonly letGo = this.gone.asReadonly();

  constructor() {
    effect(() => {
      const [me, isOut] = [this.session.me(), this.signedOut.now()];
      if (me) {
        this.account = me.id;
        if (isOut) deviceStore.remember(me.id);
        else void deviceStore.admit(me.id).catch(() => undefined);
      } else if (this.account !== null) {
        void deviceStore.wipe(this.account);
        knownHere.forget(this.account);
        forgetLastCohort();
        tellOtherTabs({ deed: 'left', account: this.account });
        this.account = null;
      }
    });
  }

  /** To go on with: this tab's own, what a closed one left, or, to see it, what another tab is writing. */
  async read(key: string): Promise<unknown> {
    return (await this.take(key)) ?? (await this.look(key));
  }

  /** The same without what another tab is writing. */
  async take(key: string): Promise<unknown> {
    const account = this.session.me()?.id;
    return account === undefined ? undefined : this.texts.take(account, key);
  }

  /** To be shown only: it stays with the tab that wrote it. */
  async look(key: string): Promise<unknown> {
    const account = this.session.me()?.id;
    return account === undefined ? undefined : this.texts.look(account, key);
  }

  /** @returns false where the device cannot keep it */
  async write(key: WritingKey, value: unknown): Promise<boolean> {
    const account = this.session.me()?.id;
    if (account === undefined) return false;
    const isKept = await this.texts.write(account, key, value);
    this.failing.set(deviceStore.fails);
    return isKept;
  }

  async drop(key: string): Promise<void> {
    const account = this.session.me()?.id;
    if (account === undefined) return;
    await this.texts.drop(account, key);
    this.gone.update((times) => times + 1);
  }

  /** A page writes this one and sends it by itself; @returns how it says that it has gone */
  hold(key: string): () => void {
    this.open.add(key);
    return () => this.open.delete(key);
  }

  isHeld(key: string): boolean {
    return this.open.has(key);
  }

  async keys(prefix: string): Promise<readonly string[]> {
    const account = this.session.me()?.id;
    if (account === undefined) return [];
    return (await this.texts.keys(account)).filter((key) => key.startsWith(prefix));
  }

  /** All of it, also what other tabs are writing. */
  async all(): Promise<readonly TextHere[]> {
    const account = this.session.me()?.id;
    return account === undefined ? [] : this.texts.all(account);
  }
}
