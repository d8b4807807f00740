import { signal } from '@angular/core';
import type { Drafts } from './drafts';
import { KeptValue } from './kept-value';
import type { WritingKey } from './writings';

/** One text that goes along with a deed: on this device from the first keystroke until that is done. */
export class KeptText {
  private readonly kept: KeptValue<string>;
  private readonly typed = signal('');

  readonly value = this.typed.asReadonly();
  /** What the device kept has been read. */
  readonly ready: Promise<void>;

  constructor(drafts: Pick<Drafts, 'read' | 'write' | 'drop'>, key: WritingKey) {
    this.kept = new KeptValue(drafts, () => key, isText);
    this.ready = this.kept.read().then((text = '') => this.typed.update((typed) => typed || text));
  }

  type(text: string): void {
    this.typed.set(text);
    void this.kept.keep(text);
  }

  /** It has arrived: the device need not keep it. */
  async done(): Promise<void> {
    this.typed.set('');
    await this.kept.drop();
  }
}

export function isText(kept: unknown): kept is string {
  return typeof kept === 'string';
}
