import { kindOfWord } from './name-words';
import { seen, type Reading } from './reading';

/**
 * Places in a text by which somebody could be recognised, each with wider words (product/02-debrief 2.7). They are
 * suggestions: nothing is replaced unless she says so, and they miss things.
 */
export const recognisableKinds = {
  email: 'An e-mail address',
  web: 'A web address',
  handle: 'A name with @',
  date: 'An exact date',
  phone: 'A telephone number',
  amount: 'An amount of money',
  headcount: 'A number that tells the size',
  'headcount-and-place': 'A number and a place',
  place: 'A place',
  name: 'What may be a name',
  listed: 'Part of a name that you noted',
} as const;
export type RecognisableKind = keyof typeof recognisableKinds;

export interface Recognisable {
  readonly kind: RecognisableKind;
  /** Where it begins in the text, in UTF-16 units. */
  readonly from: number;
  readonly found: string;
  /** What could stand in its place. */
  readonly wider: string;
}

/** In the order of the text; where two overlap, the one that says more. */
export function recognisableIn(text: string): readonly Recognisable[] {
  const taken: Recognisable[] = [];
  const reading = seen(text);
  for (const look of looks)
    for (const one of look(reading.text)) if (!taken.some((other) => overlap(one, other))) taken.push(one);
  return taken.sort((one, other) => one.from - other.from).map((one) => asItStands(one, text, reading));
}

/** Its e-mail and web addresses, and names with @: each is one piece, whatever stands in it. */
export function addressesIn(text: string): readonly Recognisable[] {
  return recognisableIn(text).filter(({ kind }) => kind === 'email' || kind === 'web' || kind === 'handle');
}

function asItStands(one: Recognisable, text: string, reading: Reading): Recognisable {
  const { from, to } = reading.back({ from: one.from, to: one.from + one.found.length });
  return { ...one, from, found: text.slice(from, to) };
}

type Look = (text: string) => readonly Recognisable[];

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const counted =
  'employees|people|staff|colleagues|members|sites|stores|shops|offices|hospitals|branches|plants|factories|schools';
/** One or more words with a capital: "Norwich", "Milton Keynes". */
const proper = "\\p{Lu}[\\p{Ll}’'-]+(?:\\s\\p{Lu}[\\p{Ll}’'-]+)*";

/** Words with a capital that name nobody: of titles, of the calendar, of the trade. */
const ordinary = new Set(
  `Chief People Officer Director Head Vice President Executive Committee Board Chair Chairman Human Resources Group
   Talent Reward Learning Culture Partner Business Manager Senior Global Regional Finance Financial Operating Operations
   Non Zoom Teams Monday Tuesday Wednesday Thursday Friday Saturday Sunday English French German Spanish Christmas Easter
   ${months.replaceAll('|', ' ')} I`.split(/\s+/),
);

const looks: readonly Look[] = [
  plainly('email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, 'an address'),
  plainly(
    'web',
    /(?:https?:\/\/|www\.)[^\s<>"“”]*[\p{L}\p{N}/]|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+\.(?:com|org|net|eu|io|info|biz|jobs|careers|example|test|de|fr|nl|ie|(?:co|ac|gov|org|nhs)\.uk)(?![\p{L}\p{N}])(?:\/[^\s<>"“”]*[\p{L}\p{N}/])?/giu,
    'a web page',
  ),
  plainly('handle', /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu, 'somebody'),
  plainly(
    'date',
    new RegExp(
      `\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${months})(?:\\s\\d{4})?|(?:${months})\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s\\d{4})?|(?<!\\d)(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})(?!\\d)`,
      'gu',
    ),
    'that day',
  ),
  plainly(
    'amount',
    /(?:[£$€]|(?:GBP|EUR|USD|CHF)\s?)\s?\d[\d.,]*\d?(?:\s?(?:k|m|bn|thousand|million|billion)(?!\p{L}))?|\d[\d.,]*\s?(?:(?:k|m|bn|thousand|million|billion)\s)?(?:pounds|euros?|dollars|francs|GBP|EUR|USD|CHF)(?!\p{L})/giu,
    'an amount',
  ),
  headcounts,
  plainly('phone', /(?<![\p{L}\p{N}])(?:\+|\(?0)[\d ()/.-]{7,}\d(?!\p{N})/gu, 'a number'),
  places,
  namePairs,
  namedThings,
];

function plainly(kind: RecognisableKind, pattern: RegExp, wider: string): Look {
  return (text) => [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, found: match[0], wider }));
}

function headcounts(text: string): readonly Recognisable[] {
  const pattern = new RegExp(
    `(?<![\\p{N}£$€.,])(\\d[\\d.,]*)\\s(${counted})(?!\\p{L})(\\s(?:in|at|across)\\s${proper})?`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((match): Recognisable => {
    const [found, figure = '', noun = '', place] = match;
    const size = `${sizeOf(Number(figure.replaceAll(/[.,]/g, '')))} ${noun}`;
    return place
      ? { kind: 'headcount-and-place', from: match.index, found, wider: `${size} in one place` }
      : { kind: 'headcount', from: match.index, found, wider: size };
  });
}

function sizeOf(figure: number): string {
  if (figure < 20) return 'several';
  if (figure < 200) return 'dozens of';
  if (figure < 2_000) return 'several hundred';
  return figure < 20_000 ? 'several thousand' : 'tens of thousands of';
}

function places(text: string): readonly Recognisable[] {
  return [...text.matchAll(new RegExp(`(?<=(?<!\\p{L})(?:[Ii]n|[Aa]t|[Nn]ear)\\s)${proper}`, 'gu'))]
    .filter(([found]) => !isOrdinary(found))
    .map((match) => ({ kind: 'place', from: match.index, found: match[0], wider: 'one place' }));
}

/**
 * Two or more capitals in a row. Where a sentence begins, the first word has its capital in any case: there only what
 * is no word of the language counts.
 */
function namePairs(text: string): readonly Recognisable[] {
  const run = "\\p{Lu}[\\p{Ll}’'-]+(?:\\s\\p{Lu}[\\p{Ll}’'-]+)+";
  const inside = [...text.matchAll(new RegExp(`(?<=[\\p{Ll}\\p{N},;:’'")]\\s)${run}`, 'gu'))].map(spanOf);
  const atStart = [...text.matchAll(new RegExp(`(?<=^|[.!?…]["'”’)]*\\s|\\n[\\s•–-]*|["“‘(])${run}`, 'gu'))];
  return [...inside, ...atStart.map(spanOf).map(withoutOpening)]
    .filter(({ found }) => found.includes(' ') && !isOrdinary(found))
    .map((span) => ({ kind: 'name', ...span, wider: 'somebody' }));
}

interface Found {
  readonly from: number;
  readonly found: string;
}

function spanOf({ index, 0: found }: RegExpExecArray): Found {
  return { from: index, found };
}

/** "Then Margaret Hollis" without "Then". */
function withoutOpening({ from, found }: Found): Found {
  const words = found.split(/(?<=\s)/u);
  const first = words.findIndex((word) => kindOfWord(word.trim()) === 'distinctive');
  const named = first === -1 ? '' : words.slice(first).join('');
  return { from: from + found.length - named.length, found: named };
}

/** "the Corrigan merger": a thing that goes by a name. */
function namedThings(text: string): readonly Recognisable[] {
  const pattern = /(?<!\p{L})the\s(\p{Lu}[\p{Ll}’'-]+)\s(\p{Ll}[\p{Ll}-]+)/gu;
  return [...text.matchAll(pattern)]
    .filter(([, name = '']) => !isOrdinary(name))
    .map((match) => ({ kind: 'name', from: match.index, found: match[0], wider: `the ${match[2] ?? ''}` }));
}

function isOrdinary(words: string): boolean {
  return words.split(/\s/).some((word) => ordinary.has(word));
}

function overlap(one: Recognisable, other: Recognisable): boolean {
  return one.from < other.from + other.found.length && other.from < one.from + one.found.length;
}
