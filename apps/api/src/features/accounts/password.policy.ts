import { commonPieces, leakedPasswords } from './common-passwords';

/** What is known of the person and the place, and is therefore guessed first. */
export interface PasswordContext {
  readonly name: string;
  readonly email: string;
  readonly programmeName: string;
}

/**
 * What speaks against a new password beyond its length, in words for her; undefined where nothing does.
 * A password is refused if little of it is left once common pieces, runs, repetitions and what is known of
 * her are taken away.
 */
export function objectionTo(password: string, context: PasswordContext): string | undefined {
  const plain = plainForm(password);
  if (new Set(plain).size < 5) return 'This repeats a few characters. A short sentence works well.';
  const own = withoutPieces(plain, contextPieces(context));
  if (own.length < ownCharacters && own.length < plain.length)
    return 'This is close to your name, your address or the programme. Please choose other words.';
  const left = withoutRuns(withoutPieces(withoutRepeats(own), commonPieces));
  return left.length < ownCharacters || madeOfLeaked(plain, 2) ? tooCommon : undefined;
}

const tooCommon = 'This is one of the passwords that are tried first. Three or four words of your own work well.';

/** So many characters have to be her own. */
const ownCharacters = 6;
const leet: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};
const runs = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba'];

/** Lower case without accents, spaces and signs; the signs that stand for letters stay until the pieces are compared. */
function plainForm(password: string): string {
  return password
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@!$]/gu, '');
}

function contextPieces(context: PasswordContext): string[] {
  return [context.name, context.programmeName, ...context.email.split('@'), ...context.email.split(/[@.]/)]
    .flatMap((text) => [text, ...text.split(/[\s._+-]+/)])
    .map(plainForm)
    .filter((piece) => piece.length >= 3);
}

/** Whether the text is glued from at most so many of the passwords that leaked most often, digits at the end aside. */
function madeOfLeaked(text: string, parts: number): boolean {
  const forms = [text, text.replace(/[0-9!$@]+$/, ''), unleet(text)];
  return forms.some((form) => startsWithLeaked(form, parts));
}

function startsWithLeaked(text: string, parts: number): boolean {
  if (text === '') return true;
  if (parts === 0) return false;
  for (let size = text.length; size >= 4; size -= 1)
    if (leakedPasswords.has(text.slice(0, size)) && startsWithLeaked(text.slice(size), parts - 1)) return true;
  return false;
}

/** The longest pieces go first, as typed and with signs read as letters. */
function withoutPieces(text: string, pieces: readonly string[]): string {
  const sorted = pieces.map(plainForm).sort((one, other) => other.length - one.length);
  return [text, unleet(text)]
    .map((form) => sorted.reduce((left, piece) => left.replaceAll(piece, ''), form))
    .reduce((one, other) => (other.length < one.length ? other : one));
}

function unleet(text: string): string {
  return [...text].map((character) => leet[character] ?? character).join('');
}

/** `treetreetreetree` counts as `tree`. */
function withoutRepeats(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const unit = text.slice(0, size);
    if (unit.repeat(Math.ceil(text.length / size)).startsWith(text)) return unit;
  }
  return text;
}

/** Digits at the end (years, counters) and runs of four or more neighbours are nobody's own. */
function withoutRuns(text: string): string {
  let left = text.replace(/[0-9!$@]+$/, '');
  for (const run of runs)
    for (let size = run.length; size >= 4; size -= 1)
      for (let start = 0; start + size <= run.length; start += 1)
        left = left.replaceAll(run.slice(start, start + size), '');
  return left;
}
