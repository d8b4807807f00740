import { couldStand } from './glance';
import { runsWith } from './grown';
import { organisationForms, personForms } from './name-forms';
import { kindOfWord } from './name-words';
import { asWritten, looked, merged, said, seen, type Reading, type Span } from './reading';
import { addressesIn, type Recognisable } from './recognisable';
import { remembered } from './remembered';
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
  return replaced(text, firmIn(text, name), alias);
}

/**
 * Puts role words in place of a person that she listed: her full name in any case, and her surname where it is
 * written with a capital. What may be an ordinary word, as a first name may, is only pointed out.
 */
export function replacePerson(text: string, { name, words }: Replacement): string {
  return replaced(text, certainly(text, name), words);
}

/** A person's or a firm's name. */
export function replaceListed(text: string, one: Replacement): string {
  return one.firm === true ? replaceName(text, one.name, one.words) : replacePerson(text, one);
}

/** The form of the real name that still stands in the text, as it is seen there, or null. */
export function nameLeftIn(text: string, name: string): string | null {
  const [first] = firmIn(text, name);
  return first ? seen(text.slice(first.from, first.to)).text : null;
}

/** Where a part of the name may stand, or may be another word: she says so. An address is looked at as a whole. */
export function perhapsNamedIn(text: string, { name, words, firm }: Replacement): readonly Recognisable[] {
  const formsOf = firm === true ? organisationForms : personForms;
  const spans = readingsOf(text, name).flatMap(({ reading, called, folded }) => {
    const { perhaps, grown } = formsOf(called);
    const runs = grown()
      .flatMap((one) => runsWith(one, reading.text))
      .map(reading.back);
    const found = [...standing(reading, perhaps()), ...runs];
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
    ...certainly(text, name).map(({ from, to }) => met(from, text.slice(from, to))),
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

/** What could not stand there is not looked for: her other organisations, mostly. */
function firmIn(text: string, name: string): readonly Span[] {
  const readings = readingsOf(text, name).filter(({ reading, called }) => couldStand(reading.text, called));
  return merged(readings.flatMap(({ reading, called }) => standing(reading, organisationForms(called).certain())));
}

function certainly(text: string, name: string): readonly Span[] {
  return merged(
    readingsOf(text, name).flatMap(({ reading, called }) => standing(reading, personForms(called).certain())),
  );
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
  const { eye, ear, look } = readText(text);
  const { called, spoken, drawn } = readName(name);
  return [
    { reading: eye, called, folded: false },
    ...(eye.text === text ? [] : [{ reading: asWritten(text), called, folded: false }]),
    ...(ear.text === eye.text && spoken === called ? [] : [{ reading: ear, called: spoken, folded: true }]),
    ...(look.text === ear.text && drawn === spoken ? [] : [{ reading: look, called: drawn, folded: true }]),
  ];
}

/** The same text is compared with one name after the other, and a name with one part after the other. */
const readText = remembered(1, (text) => ({ eye: seen(text), ear: said(text), look: looked(text) }));
const readName = remembered(100, (name) => ({
  called: seen(name).text,
  spoken: said(name).text,
  drawn: looked(name).text,
}));

function standing({ text, back }: Reading, forms: RegExp | null): readonly Span[] {
  if (!forms) return [];
  return [...text.matchAll(forms)].map(({ 0: found, index }) => back({ from: index, to: index + found.length }));
}
