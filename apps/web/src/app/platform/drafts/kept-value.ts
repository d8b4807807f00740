import type { Drafts } from './drafts';
import type { WritingKey } from './writings';

/** Where it is kept: the drafts of the person who is signed in. */
type Keeper = Pick<Drafts, 'read' | 'write' | 'drop'>;

/** One thing under writing, kept on this device from the first keystroke until the server has it. */
export class KeptValue<Value> {
  private next: { readonly value: Value } | undefined;
  private turn: Promise<void> | undefined;

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
  keep(value: Value): Promise<void> {
    this.next = { value };
    this.turn ??= this.write();
    return this.turn;
  }

  /** Where it is kept now. */
  get where(): WritingKey {
    return this.key();
  }

  async drop(): Promise<void> {
    const where = this.key();
    this.next = undefined;
    await this.turn;
    await this.forget(where);
  }

  /** What was kept there has arrived, though another one is being written by now. */
  async forget(where: WritingKey): Promise<void> {
    await this.drafts.drop(where).catch(() => undefined);
  }

  private async write(): Promise<void> {
    while (this.next) {
      const { value } = this.next;
      this.next = undefined;
      await this.drafts.write(this.key(), value).catch(() => false);
    }
    this.turn = undefined;
  }
}

/** The fields of a kept thing whose shape is not known yet. */
export function fieldsIn(kept: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
}
