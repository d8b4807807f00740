import { brokenPerhaps, disguised, spacedOut } from './disguises';
import { grownOn, type Grown } from './grown';
import { initialsOf, partsOf, type Part } from './name-parts';
import { honorifics, kindOfWord, type NameWordKind } from './name-words';
import { remembered } from './remembered';
import { anyCase, capital, escaped, inflected, literal } from './spelling';

/** How a name can stand in a text: where there is no doubt, and where only she can tell. Each takes long to make. */
export interface NameForms {
  readonly certain: () => RegExp | null;
  readonly perhaps: () => RegExp | null;
  /** Words of it that may have grown together with others: only she can tell, too. */
  readonly grown: () => readonly Grown[];
}

const none: NameForms = { certain: () => null, perhaps: () => null, grown: () => [] };

/** Kept for the names of one debrief in each way in which they read: some megabytes for each, once they are looked for. */
export const organisationForms = remembered(8, (name): NameForms => {
  const forms = formsOfOrganisation(name);
  const made: { certain?: RegExp | null; perhaps?: RegExp | null; grown?: readonly Grown[] } = {};
  return {
    certain: () => (made.certain ??= forms.certain()),
    perhaps: () => (made.perhaps ??= forms.perhaps()),
    grown: () => (made.grown ??= forms.grown()),
  };
});

/**
 * Certain is the organisation's whole name and each run of its words that leads to it, in any case and spacing, also
 * grown together; each distinctive word of it, with a plural s; and its initials. Where it is made of ordinary words
 * ("Direct Line") a capital has to tell; such a word alone may be the name or may not.
 */
function formsOfOrganisation(name: string): NameForms {
  const parts = partsOf(name);
  const [only] = parts;
  if (!only) return name.trim() === '' ? none : { ...none, certain: () => found([signs(name)]) };
  if (parts.length > 1) return formsOfWords(name, parts);
  const { word, kind } = only;
  if (kind !== 'distinctive')
    return { ...none, certain: () => found([insideASentence(word)]), perhaps: () => found([capital(word)]) };
  return {
    certain: () => found([signs(name), inflected(word, anyCase)], disguised(word)),
    perhaps: () => found(brokenPerhaps(word)),
    grown: () => grownOn(word),
  };
}

function formsOfWords(name: string, parts: readonly Part[]): NameForms {
  const { sure, unsure } = initialsOf(name);
  const whole = /[^\p{L}\p{M}\p{N}\s&'’-]/u.test(name) ? [signs(name)] : [];
  const telling = parts.filter(({ kind }) => kind === 'distinctive').map(({ word }) => word);
  const ordinary = parts.filter(({ kind }) => kind === 'ordinary').map(({ word }) => capital(word));
  return {
    certain: () =>
      found([...whole, ...runsOf(parts), ...telling.map(anywhere), ...sure.map(dotted)], telling.flatMap(disguised)),
    perhaps: () => found([run(parts, anyCase), ...ordinary, ...unsure.map(dotted), ...telling.flatMap(brokenPerhaps)]),
    grown: () => telling.flatMap(grownOn),
  };
}

/**
 * Certain is a person's whole name in any case, and the surname with a capital where it is no ordinary word or a title
 * stands before it. Any other part of the name may be hers or may not.
 */
export function personForms(name: string): NameForms {
  const parts = partsOf(name).filter(({ word }) => !titles.has(word.toLowerCase()));
  const surname = parts.at(-1);
  if (!surname) return none;
  if (parts.length === 1)
    return surname.kind === 'distinctive'
      ? { ...none, certain: () => found([titled(anywhere(surname.word))]) }
      : {
          ...none,
          certain: () => found([afterTitle(surname.word)]),
          perhaps: () => found([capital(surname.word)]),
        };
  const tells = surname.kind === 'distinctive' && surname.word.length > 2;
  const last = tells ? titled(capital(surname.word)) : afterTitle(surname.word);
  const others = parts.filter((part) => part.kind !== 'small' && !(tells && part === surname));
  const perhaps = others.map(({ word, kind }) =>
    kind === 'distinctive' && word.length > 3 ? anyCase(word) : capital(word),
  );
  const apart = tells ? spacedOut(surname.word) : [];
  const certain = [titled(run(parts, anyCase)), signs(name), last, ...apart];
  return { ...none, certain: () => found(certain), perhaps: () => found(perhaps) };
}

const titles = new Set(honorifics.map((one) => one.toLowerCase()));

/** Two or more words in a row that lead to the name: one of them at least is more than generic. */
function runsOf(parts: readonly Part[]): readonly string[] {
  const few = parts.slice(0, 6);
  const runs = few.flatMap((_, from) => few.slice(from + 1).map((__, more) => few.slice(from, from + more + 2)));
  const telling = runs.filter((words) => isFramed(words) && words.some(({ kind }) => isOwn(kind)));
  const withoutArticle = parts[0]?.kind === 'small' ? parts.slice(1) : parts;
  const wholes = withoutArticle.length > 1 ? [parts, withoutArticle] : [parts];
  return [...wholes, ...telling].map((words) =>
    run(words, words.some(({ kind }) => kind === 'distinctive') ? anyCase : asInNames),
  );
}

function isFramed(words: readonly Part[]): boolean {
  return words[0]?.kind !== 'small' && words.at(-1)?.kind !== 'small';
}

function isOwn(kind: NameWordKind): boolean {
  return kind === 'distinctive' || kind === 'ordinary';
}

/** Between two words of a name: spaces, signs, "and", or nothing where they have grown together. */
const between = '[^\\p{L}\\p{N}.!?;:]{0,6}(?:[Aa][Nn][Dd][^\\p{L}\\p{N}.!?;:]{0,4})?';

function run(parts: readonly Part[], write: (word: string) => string): string {
  return parts.map(({ word }) => write(word) + (word.length < 4 ? '\\.?' : '')).join(between) + tail(parts.at(-1));
}

/** A name that ends in a possessive is written without it, too. */
function tail(last: Part | undefined): string {
  return last && /['’]s$/u.test(last.word) ? '' : "(?:s(?=['’]?(?![\\p{L}\\p{N}])))?";
}

function dotted(abbreviation: string): string {
  return [...abbreviation].map((sign) => (sign === '&' ? '\\s?&\\s?' : escaped(sign))).join('\\.?');
}

/** A distinctive word alone; one of two or three letters as it is written, so that it is no other word. */
function anywhere(word: string): string {
  return inflected(word, [...word].length < 4 ? literal : anyCase);
}

function asInNames(word: string): string {
  return kindOfWord(word) === 'small' ? anyCase(word) : capital(word);
}

/** With a capital where no sentence begins. */
function insideASentence(word: string): string {
  return `(?<=[\\p{L}\\p{N},;)'’"”][ \\u00a0])${capital(word)}`;
}

const title = `(?:${honorifics.join('|')})\\.?\\s+`;

function titled(form: string): string {
  return `(?:${title})?(?:\\p{Lu}\\.\\s?){0,3}${form}`;
}

function afterTitle(word: string): string {
  return title + capital(word);
}

/** The name with all its signs. */
function signs(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => anyCase(word))
    .join('\\s+');
}

/** One pattern for all, the longest first and then those in which it is hidden, whole words only. */
function found(forms: readonly string[], hidden: readonly string[] = []): RegExp | null {
  const plain = [...new Set(forms)].sort((one, other) => other.length - one.length);
  const all = [...plain, ...hidden];
  return all.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
