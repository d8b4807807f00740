import { computed, signal } from '@angular/core';
import { Deed } from '@web/platform/deed';
import { fieldsIn, type KeptValue } from '@web/platform/drafts/kept-value';
import { problemFrom } from '@web/platform/problem';
import type { SavedKind } from '@web/ui/saved-state';

/** A text as the server holds it. */
export interface HeldText {
  readonly body: string;
  /** Rises with each change. */
  readonly revision: number;
}

/** Where a long writing is kept and how it is sent. */
export interface WritingEnds {
  readonly kept: KeptValue<HeldText>;
  /** Throws `ProblemError`; a conflict carries what stands. */
  readonly send: (words: HeldText) => Promise<HeldText>;
  /** What stands, in a conflict; undefined where the answer does not say. */
  readonly held: (current: unknown) => HeldText | undefined;
}

/** A long text that is sent when its writer says so: on this device meanwhile, and never over another's words. */
export class LongWriting {
  private base: HeldText | undefined;
  private readonly saved = signal('');
  private readonly typed = signal('');
  private readonly others = signal<HeldText | null>(null);

  readonly deed = new Deed();
  readonly text = this.typed.asReadonly();
  /** What somebody else wrote meanwhile; both are shown then. */
  readonly theirs = this.others.asReadonly();
  readonly changed = computed(() => this.text() !== this.saved());
  readonly state = computed<SavedKind>(() => {
    if (this.theirs()) return 'both';
    if (this.deed.busy()) return 'saving';
    if (this.changed()) return 'device';
    return this.saved() === '' ? 'nothing' : 'saved';
  });

  constructor(private readonly ends: WritingEnds) {}

  /** What the server holds, at first and whenever it is read anew. Unsent words stay; an older reading is none. */
  async hold(held: HeldText): Promise<void> {
    if (this.base !== undefined) {
      if (!this.changed() && held.revision >= this.base.revision) this.settle(held);
      return;
    }
    if (this.text() !== '') {
      this.base = held;
      this.saved.set(held.body);
      return;
    }
    this.settle(held);
    const kept = await this.ends.kept.read();
    if (kept === undefined || this.changed() || kept.body === this.saved()) return;
    this.base = { body: kept.revision === held.revision ? held.body : '', revision: kept.revision };
    this.typed.set(kept.body);
  }

  write(text: string): void {
    this.typed.set(text);
    void this.ends.kept.keep({ body: text, revision: this.base?.revision ?? 0 });
  }

  save(): Promise<boolean> {
    return this.deed.run(() => this.send(this.text()));
  }

  /** Puts her words in the place of the other's. */
  async keepMine(): Promise<void> {
    this.base = this.theirs() ?? this.base;
    this.others.set(null);
    await this.save();
  }

  /** Takes the other's words. @returns her own, so that she can have them back */
  async takeTheirs(): Promise<string> {
    const [mine, theirs] = [this.text(), this.theirs()];
    if (theirs) this.settle(theirs);
    this.others.set(null);
    this.deed.clear();
    await this.ends.kept.drop();
    return mine;
  }

  /** Where only something else has moved on, it is sent again by itself. */
  private async send(text: string): Promise<void> {
    try {
      const held = await this.ends.send({ body: text, revision: this.base?.revision ?? 0 });
      await this.arrived(held, text);
    } catch (error) {
      const problem = problemFrom(error);
      const stands = problem.code === 'conflict' ? this.ends.held(problem.current) : undefined;
      if (!stands) throw error;
      if (stands.body === this.base?.body && stands.revision > this.base.revision) {
        this.base = stands;
        return this.send(text);
      }
      this.others.set(stands);
      throw error;
    }
  }

  /** What was typed while it was on its way is unsent still. */
  private async arrived(held: HeldText, text: string): Promise<void> {
    if (this.text() === text) {
      this.settle(held);
      await this.ends.kept.drop();
      return;
    }
    this.base = held;
    this.saved.set(held.body);
    void this.ends.kept.keep({ body: this.text(), revision: held.revision });
  }

  private settle(held: HeldText): void {
    this.base = held;
    this.saved.set(held.body);
    this.typed.set(held.body);
  }
}

export function isHeldText(kept: unknown): kept is HeldText {
  const fields = fieldsIn(kept);
  return typeof fields.get('body') === 'string' && typeof fields.get('revision') === 'number';
}
