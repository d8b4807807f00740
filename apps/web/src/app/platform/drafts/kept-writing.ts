import { computed, signal } from '@angular/core';
import { Deed } from '@web/platform/deed';
import type { Drafts } from './drafts';
import { fieldsIn, KeptValue } from './kept-value';

/** The revision of a thing that somebody (she, elsewhere) saved meanwhile; read from what a conflict holds. */
function revisionIn(current: unknown): number | null {
  const revision = fieldsIn(current).get('revision');
  return typeof revision === 'number' ? revision : null;
}

/**
 * A thing in its form: kept sealed on this device from the first keystroke until the server has it. Where another
 * device was faster, her words stay in the form until she has chosen.
 */
export class KeptWriting<Fields extends object> {
  private readonly kept: KeptValue<Fields>;
  private readonly typed = signal<Fields | null>(null);
  private readonly held = signal<{ readonly fields: Fields; readonly base: number } | null>(null);

  readonly deed = new Deed();
  /** Null while no form is open. */
  readonly fields = this.typed.asReadonly();
  /** What the server holds instead, while she has to choose; null otherwise. */
  readonly theirs = computed(() => {
    const problem = this.deed.problem();
    return problem?.code === 'conflict' && revisionIn(problem.current) !== null ? problem.current : null;
  });

  constructor(
    drafts: Pick<Drafts, 'read' | 'write' | 'drop'>,
    key: () => string,
    private readonly fresh: Fields,
  ) {
    this.kept = new KeptValue(drafts, key, (kept): kept is Fields => hasShapeOf(fresh, kept));
  }

  /** Opens the form on what the server holds (nothing for a new one), with what the device kept over it. */
  async open(fields: Fields | null, base: number): Promise<void> {
    this.held.set({ fields: fields ?? this.fresh, base });
    this.typed.set(fields ?? this.fresh);
    const kept = await this.kept.read();
    if (kept && this.typed() === (fields ?? this.fresh)) this.typed.set(kept);
  }

  /** Whether the device has words of an earlier visit. */
  async unfinished(): Promise<boolean> {
    return (await this.kept.read()) !== undefined;
  }

  write(change: Partial<Fields>): void {
    const fields = { ...(this.typed() ?? this.fresh), ...change };
    this.typed.set(fields);
    void this.kept.keep(fields);
  }

  /** Sends what stands in the form; closes it when the server has it. */
  async send(work: (fields: Fields, base: number) => Promise<unknown>): Promise<boolean> {
    const [fields, held] = [this.typed(), this.held()];
    if (!fields || !held) return false;
    const sent = await this.deed.run(() => work(fields, held.base));
    if (sent) await this.close();
    return sent;
  }

  /** She keeps her own words: they will be saved over what stands there, which the server keeps as it was read. */
  keepMine(): void {
    const base = revisionIn(this.theirs());
    if (base === null) return;
    this.held.update((held) => held && { ...held, base });
    this.deed.clear();
  }

  /** Closes the form and lets the words of this device go. */
  async close(): Promise<void> {
    await this.kept.drop();
    this.typed.set(null);
    this.deed.clear();
  }
}

function hasShapeOf(fresh: object, kept: unknown): boolean {
  const fields = fieldsIn(kept);
  return Object.entries(fresh).every(
    ([name, value]) =>
      typeof fields.get(name) === typeof value && Array.isArray(fields.get(name)) === Array.isArray(value),
  );
}
