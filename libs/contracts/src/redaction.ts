import { runsWith } from './grown';
import { organisationForms, personForms, type NameForms } from './name-forms';
import { kindOfWord } from './name-words';
import { asWritten, looked, merged, said, seen, type Reading, type Span } from './reading';
import { addressesIn, type Recognisable } from './recognisable';
import { beginsSentence, withCapital } from './sentence-start';

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
 * alone ("Norrfell" for "Norrfell Logistics"), its initials. An address that holds any of it goes as a whole.
 */
export function replaceName(text: string, name: string, alias: string): string {
  return replaced(text, certainly(text, name, organisationForms), alias);
}

/**
 * Puts role words in place of a person that she listed: her full name in any case, and her surname where it is
 * written with a capital. What may be an ordinary word, as a first name may, is only pointed out.
 */
export function replacePerson(text: string, { name, words }: Replacement): string {
  return replaced(text, certainly(text, name, personForms), words);
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

/** Where a part of the name may stand, or may be another word: she says so. An address is looked at as a whole. */
export function perhapsNamedIn(text: string, { name, words, firm }: Replacement): readonly Recognisable[] {
  const formsOf = firm === true ? organisationForms : personForms;
  const spans = readingsOf(text, name).flatMap(({ reading, called, folded }) => {
    const { perhaps, grown } = formsOf(called);
    const runs = grown.flatMap((one) => runsWith(one, reading.text)).map(reading.back);
    const found = [...standing(reading, perhaps), ...runs];
    // an ordinary word is no part of a name that is one only without its accents
    return folded ? found.filter(({ from, to }) => kindOfWord(text.slice(from, to)) === 'distinctive') : found;
  });
  const addresses = spans.length === 0 ? [] : addressesIn(text);
  return merged(spans)
    .filter((span) => !addresses.some((one) => holds(one, span)))
    .map(({ from, to }) => ({ kind: 'listed', from, found: text.slice(from, to), wider: words }));
}

/** Where a person stands who was named somewhere in these words: in full, by her surname, or by her first name. */
export function metIn(text: string, name: string): readonly Recognisable[] {
  const met = (from: number, found: string) => ({ kind: 'name' as const, from, found, wider: 'somebody' });
  const perhaps = perhapsNamedIn(text, { name, words: '' });
  return [
    ...certainly(text, name, personForms).map(({ from, to }) => met(from, text.slice(from, to))),
    ...perhaps.map(({ from, found }) => met(from, found)),
  ];
}

/** The words in place of these pieces, with a capital where a sentence begins; in place of a whole address its own. */
function replaced(text: string, spans: readonly Span[], words: string): string {
  if (spans.length === 0) return text;
  const addresses = addressesIn(text).filter((one) => spans.some((span) => holds(one, span)));
  const alone = spans.filter((span) => !addresses.some((one) => holds(one, span)));
  const pieces = [
    ...alone.map((span) => ({ ...span, words })),
    ...addresses.map(({ from, found, wider }) => ({ from, to: from + found.length, words: wider })),
  ].sort((one, other) => one.from - other.from);
  let [after, all] = [0, ''];
  for (const { from, to, words: instead } of pieces) {
    const before = all + text.slice(after, from);
    all = before + (beginsSentence(before) ? withCapital(instead) : instead);
    after = to;
  }
  return all + text.slice(after);
}

function holds({ from, found }: Recognisable, span: Span): boolean {
  return span.from < from + found.length && from < span.to;
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

/** The text and the name as they are written, seen, said and looked at; what is the same is gone through once. */
function readingsOf(text: string, name: string): readonly NamedReading[] {
  const called = seen(name).text;
  const [eye, ear, look] = [seen(text), said(text), looked(text)];
  const [spoken, drawn] = [said(name).text, looked(name).text];
  return [
    { reading: eye, called, folded: false },
    ...(eye.text === text ? [] : [{ reading: asWritten(text), called, folded: false }]),
    ...(ear.text === eye.text && spoken === called ? [] : [{ reading: ear, called: spoken, folded: true }]),
    ...(look.text === ear.text && drawn === spoken ? [] : [{ reading: look, called: drawn, folded: true }]),
  ];
}

function standing({ text, back }: Reading, forms: RegExp | null): readonly Span[] {
  if (!forms) return [];
  return [...text.matchAll(forms)].map(({ 0: found, index }) => back({ from: index, to: index + found.length }));
}
