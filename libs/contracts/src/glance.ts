import { initialsOf, partsOf } from './name-parts';
import { remembered } from './remembered';
import { everyCase, waysOf } from './spelling';

/**
 * Whether any certain form of an organisation's name can stand in the text, told without making one: `false` is sure. Each
 * form holds the letters of a word of the name that is more than generic, or its initials, and what the forms allow for
 * a letter leaves the same trace as the letter.
 */
export function couldStand(text: string, name: string): boolean {
  const { words, initials } = tracesOf(name);
  const { letters, drawn, capitals } = groundOf(text);
  return (
    words.some((word) => letters.includes(word) || drawn.includes(word)) ||
    initials.some((abbreviation) => capitals.includes(abbreviation))
  );
}

/** Signs that stand for a letter where a name is drawn, and for a break elsewhere. */
const signs = /[$@|]/g;

const groundOf = remembered(3, (text) => {
  const drawn = traceOf(text);
  return {
    drawn,
    letters: text.search(signs) < 0 ? drawn : traceOf(text.replaceAll(signs, '')),
    capitals: text.replaceAll(inInitials, ''),
  };
});

const tracesOf = remembered(1000, (name) => {
  const parts = partsOf(name);
  const own = parts.filter(({ kind }) => kind === 'distinctive' || kind === 'ordinary');
  const words = own.length > 0 ? own : parts.slice(-1);
  return {
    words: parts.length === 0 ? [''] : words.map(({ word }) => traceOfWord(word)),
    initials: parts.length < 2 ? [] : initialsOf(name).sure.map((one) => one.replaceAll(inInitials, '')),
  };
});

const inInitials = /[.&\s]+/g;

/** Without an s at its end, which comes and goes. Empty, and so in any text, where a letter of it leaves several traces. */
function traceOfWord(word: string): string {
  const leavesOne = [...word.normalize('NFC')].every((sign) => sign <= '~' || isPlain(sign));
  return leavesOne ? traceOf(word).replace(/S$/, '') : '';
}

function isPlain(sign: string): boolean {
  return new Set(waysOf(sign).flatMap(everyCase).filter(Boolean).map(traceOf)).size === 1;
}

/** The letters in a row: without accents and the signs between them, as digits are read, without any e, doubled ones once. */
function traceOf(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{M}\p{N}$@|]+/gu, '')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}$@|]+/gu, '')
    .toLowerCase()
    .toUpperCase()
    .replaceAll(/[0-9I|@$ŒÆØŁ]/g, (sign) => letters[sign] ?? sign)
    .replaceAll('E', '')
    .replaceAll(/(.)\1+/gsu, '$1');
}

const letters: Readonly<Record<string, string>> = {
  ...{ 0: 'O', 1: 'L', 2: 'Z', 3: 'E', 4: 'A', 5: 'S', 7: 'T', 8: 'B', 9: 'G' },
  ...{ I: 'L', '|': 'L', '@': 'A', $: 'S', Œ: 'O', Æ: 'A', Ø: 'O', Ł: 'L' },
};
