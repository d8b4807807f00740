import { computed, signal } from '@angular/core';
import { Deed } from '@web/platform/deed';
import type { Drafts } from './drafts';
import { fieldsIn, KeptValue } from './kept-value';
import type { WritingKey } from './writings';

/** Her words, and what she saw where she changed something. */
interface Kept<Fields> {
  readonly seen: Fields;
  readonly words: Fields;
}

/**
 * The fields of a form that several people write: kept sealed on this device from the first keystroke until the server
 * has them, and sent one by one with what she saw in each. What others did to the rest stays theirs. Where somebody
 * changed the same field meanwhile, her words stay in the form until she has chosen.
 */
export class KeptFields<Fields extends { readonly [Field in keyof Fields]: string }> {
  private readonly kept: KeptValue<Kept<object>>;
  private readonly state = signal<Kept<Fields> | null>(null);
  private opened: WritingKey | undefined;

  /** This device has what is unsent; false where this tab alone has it. */
  readonly onDevice: KeptValue<object>['kept'];
  readonly deed = new Deed();
  /** Null until the form is open. */
  readonly words = computed(() => this.state()?.words ?? null);
  /** Whether anything in it is unsent. */
  readonly changed = computed(() => changedIn(this.state()).length > 0);
  /** All that stands now, where somebody was faster; null otherwise. */
  private readonly now = computed(() => {
    const problem = this.deed.problem();
    return problem?.code === 'conflict' ? this.readIn(problem.current) : null;
  });
  /** The fields that somebody else changed as well, as they stand now, while she has to choose; null otherwise. */
  readonly theirs = computed<Partial<Fields> | null>(() => {
    const [state, now] = [this.state(), this.now()];
    if (!state || !now) return null;
    const fields = changedIn(state).filter(
      (field) => now[field] !== state.seen[field] && now[field] !== state.words[field],
    );
    return fields.length > 0 ? picked(now, fields) : null;
  });

  constructor(
    drafts: Pick<Drafts, 'read' | 'write' | 'drop'>,
    key: () => WritingKey,
    /** The fields in what the server holds; null where it is something else. */
    private readonly readIn: (current: unknown) => Fields | null,
  ) {
    this.kept = new KeptValue(drafts, key, isKept);
    this.onDevice = this.kept.kept;
  }

  /**
   * Opens the form on what the server holds, and lays her changes over it whenever that is read anew. What this device
   * has kept comes back beneath what she types meanwhile.
   */
  async open(held: Fields): Promise<void> {
    const [where, open] = [this.kept.where, this.state()];
    if (open && where === this.opened) {
      const hadWords = this.changed();
      this.state.set(laidOver(held, open));
      if (hadWords) this.settle();
      return;
    }
    this.opened = where;
    this.state.set({ seen: held, words: held });
    this.deed.clear();
    const kept = await this.kept.read();
    const typed = this.state();
    if (!kept || !typed || where !== this.opened) return;
    const [before, fields] = [laidOver(typed.seen, kept), changedIn(typed)];
    this.state.set({
      seen: { ...before.seen, ...picked(typed.seen, fields) },
      words: { ...before.words, ...picked(typed.words, fields) },
    });
    this.settle();
  }

  write(change: Partial<Fields>): void {
    this.become((state) => ({ ...state, words: { ...state.words, ...change } }));
    this.keep();
  }

  /**
   * Sends what she changed, with what she saw there.
   * @returns false also where something was changed while it was on its way: that is still to be sent
   */
  async send(work: (changed: Partial<Fields>, base: Partial<Fields>) => Promise<unknown>): Promise<boolean> {
    const [where, state] = [this.kept.where, this.state()];
    if (!state) return false;
    const fields = changedIn(state);
    const sent = picked(state.words, fields);
    if (!(await this.deed.run(() => work(sent, picked(state.seen, fields))))) return false;
    if (where !== this.opened) await this.kept.forget(where);
    else return this.arrived(sent);
    return true;
  }

  /** What changed while they were on their way is unsent still. */
  private async arrived(sent: Partial<Fields>): Promise<boolean> {
    this.become((state) => ({ ...state, seen: { ...state.seen, ...sent } }));
    const isAll = !this.changed();
    if (isAll) await this.kept.drop();
    else this.keep();
    return isAll;
  }

  /** Her words go over what stands there, which she has seen now. */
  keepMine(): void {
    this.meet((state, now) => ({ ...now, ...picked(state.words, changedIn(state)) }));
  }

  /** What stands there stays; what else she changed is still to be saved. Gives the way back. */
  takeTheirs(): () => void {
    const [state, theirs] = [this.state(), this.theirs()];
    const mine = state && theirs ? picked(state.words, fieldNames(theirs)) : {};
    this.meet((before, now) => ({ ...now, ...picked(before.words, changedIn(before)), ...theirs }));
    return () => this.write(mine);
  }

  /** Lets the words of this device go. */
  async drop(): Promise<void> {
    await this.kept.drop();
  }

  private meet(wordsOf: (state: Kept<Fields>, now: Fields) => Fields): void {
    const [state, now] = [this.state(), this.now()];
    if (!state || !now) return;
    this.state.set({ seen: now, words: wordsOf(state, now) });
    this.deed.clear();
    this.settle();
  }

  /** The device has what is unsent, and nothing where the server has it all. */
  private settle(): void {
    if (this.changed()) this.keep();
    else void this.kept.drop();
  }

  private become(change: (state: Kept<Fields>) => Kept<Fields>): void {
    this.state.update((state) => state && change(state));
  }

  private keep(): void {
    const state = this.state();
    if (state) void this.kept.keep(state);
  }
}

/** The fields that she changed; none of a form that is not open. */
function changedIn<Fields extends object>(state: Kept<Fields> | null): (keyof Fields)[] {
  return state ? fieldNames(state.words).filter((field) => state.words[field] !== state.seen[field]) : [];
}

function fieldNames<Fields extends object>(fields: Fields): (keyof Fields)[];
function fieldNames(fields: object): string[] {
  return Object.keys(fields);
}

function picked<Fields extends object>(fields: Fields, names: readonly (keyof Fields)[]): Partial<Fields> {
  const some: Partial<Fields> = {};
  for (const name of names) some[name] = fields[name];
  return some;
}

/** What she changed, as far as the form still has it, over what stands now; what has arrived since is no change. */
function laidOver<Fields extends object>(held: Fields, kept: Kept<object>): Kept<Fields>;
function laidOver(held: object, { seen, words }: Kept<object>): Kept<object> {
  const [before, typed] = [fieldsIn(seen), fieldsIn(words)];
  const hers = Object.entries(held).flatMap(([field, value]) => {
    const [saw, wrote] = [before.get(field), typed.get(field)];
    const isChange = typeof saw === 'string' && typeof wrote === 'string' && wrote !== saw && wrote !== value;
    return isChange ? [{ field, saw, wrote }] : [];
  });
  return {
    seen: { ...held, ...Object.fromEntries(hers.map(({ field, saw }) => [field, saw])) },
    words: { ...held, ...Object.fromEntries(hers.map(({ field, wrote }) => [field, wrote])) },
  };
}

function isKept(kept: unknown): kept is Kept<object> {
  const parts = fieldsIn(kept);
  return isForm(parts.get('seen')) && isForm(parts.get('words'));
}

function isForm(kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null;
}
