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
    const text = laidBefore(kept, typed);
    if (this.arrived || text === typed) return;
    if (typed === '') this.typed.set(text);
    else this.type(text);
  }
}

/** What was kept, and below it what she typed until the device answered; once where that is how it goes on. */
export function laidBefore(kept: string, typed: string): string {
  if (typed === '') return kept;
  return typed.startsWith(kept) ? typed : `${kept}\n${typed}`;
}

export function isText(kept: unknown): kept is string {
  return typeof kept === 'string';
}
