import { organisationForms, personForms, type NameForms } from './name-forms';
import { kindOfWord } from './name-words';
import { asWritten, merged, putInstead, said, seen, type Reading, type Span } from './reading';
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
  return putInstead(text, certainly(text, name, organisationForms), alias);
}

/**
 * Puts role words in place of a person that she listed: her full name in any case, and her surname where it is
 * written with a capital. What may be an ordinary word, as a first name may, is only pointed out.
 */
export function replacePerson(text: string, { name, words }: Replacement): string {
  return putInstead(text, certainly(text, name, personForms), words);
}

/** A person's or a firm's name. */
export function replaceListed(text: string, one: Replacement): string {
  return one.firm === true ? replaceName(text, one.name, one.words) : replacePerson(text, one);
}

/** The form of the real name that still stands in the text, as it is seen there, or null. */
export function nameLeftIn(text: string, name: string): string | null {
  const [first] = certainly(text, name, organisationForms);
  return first ? seen(text.slice(first.from, first.to)).text : null;
}

/** Where a part of the name may stand, or may be another word: she says so. */
export function perhapsNamedIn(text: string, { name, words, firm }: Replacement): readonly Recognisable[] {
  const formsOf = firm === true ? organisationForms : personForms;
  const spans = readingsOf(text, name).flatMap(({ reading, called, folded }) => {
    const found = standing(reading, formsOf(called).perhaps);
    // an ordinary word is no part of a name that is one only without its accents
    return folded ? found.filter(({ from, to }) => kindOfWord(text.slice(from, to)) === 'distinctive') : found;
  });
  return merged(spans).map(({ from, to }) => ({ kind: 'listed', from, found: text.slice(from, to), wider: words }));
}

function certainly(text: string, name: string, formsOf: (name: string) => NameForms): readonly Span[] {
  return merged(readingsOf(text, name).flatMap(({ reading, called }) => standing(reading, formsOf(called).certain)));
}

interface NamedReading {
  readonly reading: Reading;
  /** The name as it reads there. */
  readonly called: string;
  /** Without accents, on both sides. */
  readonly folded: boolean;
}

/** The text and the name as they are written, seen and said; what is the same is looked at once. */
function readingsOf(text: string, name: string): readonly NamedReading[] {
  const called = seen(name).text;
  const [eye, ear] = [seen(text), said(text)];
  const spoken = said(name).text;
  return [
    { reading: eye, called, folded: false },
    ...(eye.text === text ? [] : [{ reading: asWritten(text), called, folded: false }]),
    ...(ear.text === eye.text && spoken === called ? [] : [{ reading: ear, called: spoken, folded: true }]),
  ];
}

function standing({ text, back }: Reading, forms: RegExp | null): readonly Span[] {
  if (!forms) return [];
  return [...text.matchAll(forms)].map(({ 0: found, index }) => back({ from: index, to: index + found.length }));
}
