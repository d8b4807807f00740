import { signal } from '@angular/core';
import type { Drafts } from './drafts';
import { KeptValue } from './kept-value';
import type { WritingKey } from './writings';

/** One text that goes along with a deed: on this device from the first keystroke until that is done. */
export class KeptText {
  private readonly kept: KeptValue<string>;
  private readonly typed = signal('');
  private arrived = false;

  readonly value = this.typed.asReadonly();
  /** What the device kept has been read. */
  readonly ready: Promise<void>;

  constructor(drafts: Pick<Drafts, 'read' | 'write' | 'drop'>, key: WritingKey) {
    this.kept = new KeptValue(drafts, () => key, isText);
    this.ready = this.kept.read().then((kept = '') => this.lay(kept));
  }

  type(text: string): void {
    this.typed.set(text);
    void this.kept.keep(text);
  }

  /** It has arrived: the device need not keep it. */
  async done(): Promise<void> {
    this.arrived = true;
    this.typed.set('');
    await this.kept.drop();
  }

  /** What was kept stands before what she typed until the device answered. */
  private lay(kept: string): void {
    const typed = this.typed();
    if (this.arrived || typed.startsWith(kept)) return;
    if (typed === '') this.typed.set(kept);
    else this.type(`${kept}\n${typed}`);
  }
}

export function isText(kept: unknown): kept is string {
  return typeof kept === 'string';
}
