import { kindOfWord } from './name-words';
import { anyCase, everyCase, inflected, lettersOf, spelt } from './spelling';

/**
 * How a distinctive word of a name stands where something keeps it from a search and not from the eye: digits and signs
 * that look like its letters, a sign between all of them, or breaks in it.
 */
export function disguised(word: string): readonly string[] {
  return [...drawn(word), ...spacedOut(word), ...brokenForSure(word)];
}

/** "N o r r f e l l", "N-o-r-r-f-e-l-l": a distinctive word with a sign between all its letters. */
export function spacedOut(word: string): readonly string[] {
  return sizeOf(word) < 4 ? [] : [spelt(word, everyCase, '[^\\p{L}\\p{N}]{1,2}')];
}

/** "norr fell", "sales force": a word with a break in it that may be two others. */
export function brokenPerhaps(word: string): readonly string[] {
  if (sizeOf(word) < 6) return [];
  return [inflected(word, (stem) => `(?!${anyCase(stem)})${broken(lettersOf(stem, everyCase), anyBreak)}`)];
}

/** "N0rrfe11", "NorrfeIl": at least half of it in letters, so that no number is a name. */
function drawn(word: string): readonly string[] {
  if (sizeOf(word) < 4) return [];
  const half = Math.max(3, Math.ceil(sizeOf(word) / 2));
  const enough = `(?<=(?:\\p{L}[\\p{N}$@|'’]*){${String(half)}})`;
  return [inflected(word, (stem) => lettersOf(stem, everyCase).map(alike(stem)).join('') + enough)];
}

function alike(word: string): (letter: string, at: number) => string {
  const signs = [...word.normalize('NFC')].map((sign) => sign.toLowerCase());
  return (letter, at) => {
    const others = digits[signs[at] ?? ''];
    return others === undefined ? letter : `(?:${letter}|${others})`;
  };
}

/** A capital I looks like an l among small letters only, a small l like an I among capitals or in front. */
const digits: Readonly<Record<string, string>> = {
  o: '0',
  l: '[1|]|(?<=\\p{Ll}I?)I',
  i: '[1|]|(?<=\\p{Lu}{2}|(?<![\\p{L}\\p{N}]))l',
  e: '3',
  a: '[4@]',
  s: '[5$]',
  t: '7',
  b: '8',
  g: '9',
  z: '2',
};

/** Signs that end nothing and join no two words: spaces, also the Braille one, or a hyphen at the end of a line. */
const anyBreak = '[^\\p{L}\\p{N}.,;:!?&+()"“”\'’]{0,3}';
/** What stands between two words by no means. */
const hardBreak = '(?:[-‐‑][ \\t]?\\r?\\n[ \\t]{0,3}|[ ]?\\u2800[ ]?)?';

/**
 * At the end of a line, where its halves are not two words of the language; elsewhere with a capital, and where the first
 * half is none ("Norr fell" is a name, "Sales force" may be one).
 */
function brokenForSure(word: string): readonly string[] {
  if (sizeOf(word) < 6) return [];
  const all = (stem: string) => lettersOf(stem, everyCase);
  const large = (stem: string) => [capitalOf(stem), ...all(stem).slice(1)];
  return [
    inflected(word, (stem) => broken(large(stem), anyBreak, (at) => isStart(stem, at))),
    inflected(word, (stem) => broken(all(stem), hardBreak, (at) => halves(stem, at).some(isNoWord))),
  ];
}

function capitalOf(stem: string): string {
  return lettersOf([...stem][0] ?? '', (sign) => [sign.toLocaleUpperCase('en-GB')]).join('');
}

function isStart(stem: string, at: number): boolean {
  const [first, second] = halves(stem, at);
  return at === 1 ? isNoWord(second) : isNoWord(first);
}

function halves(stem: string, at: number): readonly [string, string] {
  const signs = [...stem.normalize('NFC')];
  return [signs.slice(0, at).join(''), signs.slice(at).join('')];
}

function isNoWord(half: string): boolean {
  return kindOfWord(half) === 'distinctive';
}

/** The letters, and what may stand before some of them. */
function broken(letters: readonly string[], gap: string, isPlace: (at: number) => boolean = () => true): string {
  return letters.map((letter, at) => (at > 0 && isPlace(at) ? gap + letter : letter)).join('');
}

function sizeOf(word: string): number {
  return [...word].length;
}
