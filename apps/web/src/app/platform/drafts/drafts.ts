import { effect, inject, Injectable, signal, type WritableSignal } from '@angular/core';
import { SessionStore } from '@web/platform/session-store';
import { deviceStore } from './device-store';
import { knownHere } from './known-here';
import type { WritingKey } from './writings';

/** One text that is being written: it survives a reload, a sign-out by the server and a failed send. */
export interface TextDraft {
  readonly value: WritableSignal<string>;
  /** What the device kept has been read. */
  readonly ready: Promise<void>;
  /** It has arrived: the device need not keep it. */
  done(): Promise<void>;
}

/** Milliseconds of a pause in typing before the device has the text. */
const pause = 200;

/** What this device keeps of unsent writing, for the person who is signed in and nobody else. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(SessionStore);
  private readonly store = deviceStore;
  private account: string | null = null;
  private readonly open = new Set<string>();

  constructor() {
    effect(() => {
      const me = this.session.me();
      if (me) this.account = me.id;
      else if (this.account !== null) {
        void this.store.wipe(this.account);
        knownHere.forget();
        this.account = null;
      }
    });
  }

  async read(key: string): Promise<unknown> {
    const account = this.session.me()?.id;
    return account === undefined ? undefined : this.store.read('texts', account, key);
  }

  /** @returns false where the device cannot keep it */
  async write(key: WritingKey, value: unknown): Promise<boolean> {
    const account = this.session.me()?.id;
    return account === undefined ? false : this.store.write('texts', account, key, value);
  }

  async drop(key: string): Promise<void> {
    const account = this.session.me()?.id;
    if (account !== undefined) await this.store.drop('texts', account, key);
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
    return (await this.store.keys('texts', account)).filter((key) => key.startsWith(prefix));
  }

  /** A text by its key, such as `reply:<threadId>`. Set `value` at each keystroke by `type`. */
  text(key: WritingKey): TextDraft & { type(text: string): void } {
    const value = signal('');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ready = this.read(key).then((kept) => {
      if (typeof kept === 'string' && value() === '') value.set(kept);
    });
    return {
      value,
      ready,
      type: (text) => {
        value.set(text);
        clearTimeout(timer);
        timer = setTimeout(() => void this.write(key, text), pause);
      },
      done: async () => {
        clearTimeout(timer);
        value.set('');
        await this.drop(key);
      },
    };
  }
}
