import { DOCUMENT, inject, signal, untracked } from '@angular/core';
import { Drafts } from './drafts/drafts';
import { KeptValue } from './drafts/kept-value';
import type { WritingKey } from './drafts/writings';

/**
 * What she typed into one form, kept on this device from the first keystroke until the server has it. Apart from
 * `KeptWriting`: these are forms of what nobody else changes (a new thing, her own name), so that there is no revision
 * to keep, and their page sends them; before the door there is no device of hers to seal them on.
 */
export interface KeptWords<Words extends object> {
  /** The kept words over what the server holds; only fields that the form still has. Read it in a computation: the device answers a moment later. */
  over(held: Words): Words;
  keep(words: Words): void;
  drop(): void;
}

/**
 * In an injection context. `form` names the form, as in `cohort <id>`; sealed, with all that this device keeps for her
 * who is signed in. For forms of text fields; never for passwords.
 */
export function keptWords<Words extends object>(form: () => WritingKey): KeptWords<Words> {
  const kept = new KeptValue<object>(inject(Drafts), form, isForm);
  /** What the device had of which form; her own typing is newer. */
  const found = signal<{ readonly form: string; readonly words: object } | null>(null);
  const typed = new Map<string, object>();
  let asked = '';
  const ask = async (at: string) => {
    asked = at;
    const words = await kept.read();
    if (words && asked === at && !typed.has(at)) found.set({ form: at, words });
  };
  return {
    over: (held) => {
      const at = form();
      const words = found();
      if (asked !== at) untracked(() => void ask(at));
      return laidOver(held, typed.get(at) ?? (words?.form === at ? words.words : {}));
    },
    keep: (words) => {
      typed.set(form(), words);
      void kept.keep(words);
    },
    drop: () => {
      typed.delete(form());
      found.set(null);
      void kept.drop();
    },
  };
}

/** The same for a form that stands before the door, where nobody is signed in: it stays in this tab, and goes with it. */
export function tabWords<Words extends object>(form: () => string): KeptWords<Words> {
  const storage = inject(DOCUMENT).defaultView?.sessionStorage;
  const key = () => `kept ${form()}`;
  return {
    over: (held) => laidOver(held, parsed(storage?.getItem(key()))),
    keep: (words) => storage?.setItem(key(), JSON.stringify(words)),
    drop: () => storage?.removeItem(key()),
  };
}

function parsed(text: string | null | undefined): object {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return isForm(kept) ? kept : {};
  } catch {
    return {};
  }
}

function isForm(kept: unknown): kept is object {
  return typeof kept === 'object' && kept !== null;
}

function laidOver<Words extends object>(held: Words, kept: object): Words;
function laidOver(held: object, kept: object): object {
  const typed = new Map<string, unknown>(Object.entries(kept));
  return Object.fromEntries(
    Object.entries(held).map(([name, value]) => [name, isLike(typed.get(name), value) ? typed.get(name) : value]),
  );
}

/** Words where the form has words, rows of words where it has rows. */
function isLike(kept: unknown, held: unknown): boolean {
  if (!Array.isArray(held)) return typeof kept === 'string';
  return Array.isArray(kept) && kept.every((row) => isForm(row) && Object.values(row).every(isWord));
}

function isWord(value: unknown): value is string {
  return typeof value === 'string';
}
