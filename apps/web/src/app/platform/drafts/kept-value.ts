import { signal } from '@angular/core';
import type { Drafts } from './drafts';
import type { WritingKey } from './writings';

/** Where it is kept: the drafts of the person who is signed in. */
type Keeper = Pick<Drafts, 'read' | 'write' | 'drop'>;

/** What the device is still to do: to keep something at a place, or to let go of what lies there. */
interface Due<Value> {
  readonly where: WritingKey;
  readonly keep?: { readonly value: Value };
}

/** One thing under writing, kept on this device from the first keystroke until the server has it. */
export class KeptValue<Value> {
  private due: readonly Due<Value>[] = [];
  private turn: Promise<void> | undefined;
  private readonly keeps = signal(true);

  /** The device has what was written; false where this tab alone has it, which the page says. */
  readonly kept = this.keeps.asReadonly();

  constructor(
    private readonly drafts: Keeper,
    private readonly key: () => WritingKey,
    /** Whether what is kept still has the shape that is written now. */
    private readonly fits: (kept: unknown) => kept is Value,
  ) {}

  async read(): Promise<Value | undefined> {
    const kept = await this.drafts.read(this.key()).catch(() => undefined);
    return this.fits(kept) ? kept : undefined;
  }

  /** The newest wins; what is typed during a write goes with the next one. Settles once it is kept. */
  keep(value: Value, where = this.key()): Promise<void> {
    return this.ask({ where, keep: { value } });
  }

  /** Where it is kept now. */
  get where(): WritingKey {
    return this.key();
  }

  drop(): Promise<void> {
    return this.forget(this.key());
  }

  /** What was kept there has arrived, though another one is being written by now. */
  forget(where: WritingKey): Promise<void> {
    return this.ask({ where });
  }

  /** One after the other, in the order of her deeds; what is still to be kept there makes way. */
  private ask(due: Due<Value>): Promise<void> {
    this.due = [...this.due.filter(({ where, keep }) => where !== due.where || !keep), due];
    return (this.turn ??= this.work());
  }

  private async work(): Promise<void> {
    for (let [next] = this.due; next; [next] = this.due) {
      this.due = this.due.slice(1);
      await this.do(next);
    }
    this.turn = undefined;
  }

  private async do({ where, keep }: Due<Value>): Promise<void> {
    if (!keep) await this.drafts.drop(where).catch(() => undefined);
    this.keeps.set(keep ? await this.drafts.write(where, keep.value).catch(() => false) : true);
  }
}

/** The fields of a kept thing whose shape is not known yet. */
export function fieldsIn(kept: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
}
