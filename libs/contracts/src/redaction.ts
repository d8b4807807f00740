import { organisationForms, personForms } from './name-forms';
import type { Recognisable } from './recognisable';

/** A name that stays with her, and the words that others read in its place. */
export interface Replacement {
  readonly name: string;
  readonly words: string;
  /** It is the name of an organisation, not of a person. */
  readonly firm?: boolean;
}

/**
 * Puts the public alias in place of the organisation's real name, in any case and spacing, whole words only, and also
 * in place of what leads to it: runs of its words ("Halden & Wray" for "Halden & Wray Insurance"), a distinctive word
 * alone ("Norrfell" for "Norrfell Logistics"), its initials.
 */
export function replaceName(text: string, name: string, alias: string): string {
  const { certain } = organisationForms(name);
  return certain ? text.replace(certain, () => alias) : text;
}

/**
 * Puts role words in place of a person that she listed: her full name in any case, and her surname where it is
 * written with a capital. What may be an ordinary word, as a first name may, is only pointed out.
 */
export function replacePerson(text: string, { name, words }: Replacement): string {
  const { certain } = personForms(name);
  return certain ? text.replace(certain, () => words) : text;
}

/** A person's or a firm's name. */
export function replaceListed(text: string, one: Replacement): string {
  return one.firm === true ? replaceName(text, one.name, one.words) : replacePerson(text, one);
}

/** The form of the real name that still stands in the text, or null. */
export function nameLeftIn(text: string, name: string): string | null {
  return text.match(organisationForms(name).certain ?? /(?!)/u)?.[0] ?? null;
}

/** Where a part of the name may stand, or may be another word: she says so. */
export function perhapsNamedIn(text: string, { name, words, firm }: Replacement): readonly Recognisable[] {
  const { perhaps } = firm === true ? organisationForms(name) : personForms(name);
  if (!perhaps) return [];
  return [...text.matchAll(perhaps)].map((match) => ({
    kind: 'listed',
    from: match.index,
    found: match[0],
    wider: words,
  }));
}
