import { computed, signal } from '@angular/core';
import { Deed } from '@web/platform/deed';
import { newId } from '@web/platform/ids';
import type { Drafts } from './drafts';
import { fieldsIn, KeptValue } from './kept-value';
import type { WritingKey } from './writings';

/** The revision of a thing that somebody (she, elsewhere) saved meanwhile; read from what a conflict holds. */
function revisionIn(current: unknown): number | null {
  const revision = fieldsIn(current).get('revision');
  return typeof revision === 'number' ? revision : null;
}

/** What the device keeps: the words, the thing they belong to, and the revision that their writer saw. */
interface Kept<Fields> {
  readonly id: string;
  readonly base: number;
  readonly fields: Fields;
}

/**
 * A thing in its form: kept sealed on this device from the first keystroke until the server has it, with the revision
 * that its writer saw, so that older words never pass for an answer to newer ones. Where another device was faster,
 * her words stay in the form until she has chosen.
 */
export class KeptWriting<Fields extends object> {
  private readonly kept: KeptValue<Kept<Fields>>;
  private readonly state = signal<Kept<Fields> | null>(null);
  private readonly anew = signal(false);
  private opened: Kept<Fields> | undefined;

  readonly deed = new Deed();
  /** Null while no form is open. */
  readonly fields = computed(() => this.state()?.fields ?? null);
  /** What the server holds instead, while she has to choose; null otherwise. */
  readonly theirs = computed(() => {
    const problem = this.deed.problem();
    return problem?.code === 'conflict' && revisionIn(problem.current) !== null ? problem.current : null;
  });

  /** What she sent before has arrived, and what stands in the form is not that: it would be one of its own. */
  readonly apart = this.anew.asReadonly();

  constructor(
    drafts: Pick<Drafts, 'read' | 'write' | 'drop'>,
    key: () => WritingKey,
    private readonly fresh: Fields,
  ) {
    this.kept = new KeptValue(drafts, key, (kept): kept is Kept<Fields> => isKept(fresh, kept));
  }

  /**
   * Opens the form on what the server holds (nothing for a new one). What the device kept comes back with its base,
   * beneath what she types before the device has answered.
   */
  async open(fields: Fields | null, base: number, id = newId()): Promise<void> {
    const opened = { id, base, fields: fields ?? this.fresh };
    this.opened = opened;
    this.state.set(opened);
    this.anew.set(false);
    this.deed.clear();
    const kept = await this.kept.read();
    const typed = this.state();
    if (!kept || !typed || this.opened !== opened) return;
    const back = { ...kept, fields: { ...kept.fields, ...changedIn(opened.fields, typed.fields) } };
    this.state.set(back);
    if (typed !== opened) void this.kept.keep(back);
  }

  /** Whether the device has words of an earlier visit. */
  async unfinished(): Promise<boolean> {
    return (await this.kept.read()) !== undefined;
  }

  write(change: Partial<Fields>): void {
    this.state.update((state) => state && { ...state, fields: { ...state.fields, ...change } });
    const state = this.state();
    if (state) void this.kept.keep(state);
  }

  /**
   * Sends what stands in the form; closes it when the server has it. The id is the same however often it is sent.
   * @returns false also where something was changed while it was on its way: that stands in the form, to be sent, too
   */
  async send(work: (fields: Fields, base: number, id: string) => Promise<unknown>): Promise<boolean> {
    const state = this.state();
    if (!state) return false;
    const { where } = this.kept;
    let held: unknown;
    const sent = await this.deed.run(async () => (held = await work(state.fields, state.base, state.id)));
    if (!sent) return false;
    const now = this.state();
    if (now?.id !== state.id) await this.letGo(where);
    else if (now.fields !== state.fields) return this.goOn({ ...now, base: revisionIn(held) ?? now.base });
    else await this.close();
    return true;
  }

  /**
   * As `send`, of something new. Where other words have arrived under its id (of a former try whose answer was lost, or
   * what stood here while they were on their way), both are kept: what stands in the form is then `apart`.
   */
  async sendNew(work: (fields: Fields, id: string) => Promise<unknown>): Promise<boolean> {
    if (this.deed.busy()) return false;
    const id = this.state()?.id;
    const arrived: string[] = [];
    this.anew.set(false);
    const sent = await this.send(async (fields, _, under) => {
      await work(fields, under);
      arrived.push(under);
    });
    const other = arrived.length > 0 || this.deed.problem()?.code === 'conflict';
    if (sent || !other || this.state()?.id !== id) return sent;
    this.startAnew();
    this.anew.set(true);
    return false;
  }

  /** It has arrived; another one that she has begun to write at the same place meanwhile stays there. */
  private async letGo(where: WritingKey): Promise<void> {
    const begun = this.state() !== this.opened && where === this.kept.where;
    if (!begun) await this.kept.forget(where);
  }

  private goOn(state: Kept<Fields>): false {
    this.state.set(state);
    void this.kept.keep(state);
    return false;
  }

  /** She keeps her own words: they will be saved over what stands there, which she has seen now. */
  keepMine(): void {
    const base = revisionIn(this.theirs());
    if (base === null) return;
    this.state.update((state) => state && { ...state, base });
    this.deed.clear();
  }

  /** What went under its id before has arrived, and she has changed it since: what stands here is one of its own. */
  startAnew(): void {
    this.state.update((state) => state && { ...state, id: newId() });
    this.deed.clear();
    this.write({});
  }

  /**
   * Closes the form for good. Where another device was faster, its words stay.
   * @returns in that case how she gets hers back, unsent, where they were written; else null
   */
  async leave(): Promise<(() => Promise<void>) | null> {
    const [state, { where }, met] = [this.state(), this.kept, this.theirs() !== null];
    await this.close();
    return state && met ? () => this.bringBack(state, where) : null;
  }

  private bringBack(state: Kept<Fields>, where: WritingKey): Promise<void> {
    if (where === this.kept.where) {
      this.deed.clear();
      this.state.set(state);
    }
    return this.kept.keep(state, where);
  }

  /** Closes the form, at once, so that another can be opened meanwhile, and lets the words of this device go. */
  async close(): Promise<void> {
    this.state.set(null);
    this.anew.set(false);
    this.deed.clear();
    await this.kept.drop();
  }
}

function changedIn<Fields extends object>(before: Fields, now: Fields): Partial<Fields>;
function changedIn(before: object, now: object): object {
  const fields = fieldsIn(before);
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => value !== fields.get(field)));
}

function isKept(fresh: object, kept: unknown): boolean {
  const parts = fieldsIn(kept);
  return (
    typeof parts.get('id') === 'string' &&
    typeof parts.get('base') === 'number' &&
    hasShapeOf(fresh, parts.get('fields'))
  );
}

function hasShapeOf(fresh: object, kept: unknown): boolean {
  const fields = fieldsIn(kept);
  return Object.entries(fresh).every(
    ([name, value]) =>
      typeof fields.get(name) === typeof value && Array.isArray(fields.get(name)) === Array.isArray(value),
  );
}
