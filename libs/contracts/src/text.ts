import * as z from 'zod';

/**
 * Text is stored as typed; only what no keyboard types is refused: control characters other than
 * tab and line breaks, lone surrogates, and in names and titles what nobody sees: it hides or reorders the rest.
 */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\uFFF9-\uFFFB]/u;
/** Scripts whose letters are written apart or together by a joiner between them; signs that are made of several. */
const joined =
  /(?<=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mong}\p{scx=Khmr}\p{scx=Mymr}])(?<=[\p{L}\p{M}])[\u200C\u200D](?=\p{L})|(?<=\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\uFE0F/gu;

function allSeen(text: string): boolean {
  return !unseen.test(text.replaceAll(joined, ''));
}

function wellFormed(text: string): boolean {
  return !controls.test(text) && text.isWellFormed();
}

/** Code points, as a person counts characters. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Several lines as typed, at most `limit` characters (code points); may be empty. */
export function longText(limit: number) {
  return z
    .string()
    .refine(wellFormed, 'This text holds characters that cannot be stored.')
    .refine((text) => lengthOf(text) <= limit, {
      error: (issue) => `This is ${lengthOf(String(issue.input)) - limit} characters over.`,
    });
}

/** As `longText`, and not blank. */
export function someText(limit: number, missing = 'Please write something here.') {
  return longText(limit).refine((text) => text.trim().length > 0, missing);
}

/** One line, trimmed, at most `limit` characters; may be empty. */
export function lineText(limit: number) {
  return longText(limit)
    .refine((text) => !/[\r\n\t]/.test(text), 'This has to fit on one line.')
    .transform((text) => text.trim());
}

/** One line, trimmed, not empty. */
export function someLine(limit: number, missing = 'Please fill this in.') {
  return lineText(limit).refine((text) => text.length > 0, missing);
}

/** A title that others read: one line, not empty, nothing in it that nobody sees. */
export function titleText(limit: number, missing?: string) {
  return someLine(limit, missing).refine(allSeen, 'This title holds invisible characters. Please type it anew.');
}

/** A thing's name: one line, NFC, nothing in it that nobody sees. */
export function nameText(limit = 80, missing = 'Please give a name.') {
  return someLine(limit, missing)
    .refine(allSeen, 'This name holds invisible characters. Please type it anew.')
    .transform((text) => text.normalize('NFC'));
}

/** A person's name: it has a letter at least, and each word of it is written in one script. */
export function personName() {
  return nameText()
    .refine((text) => /\p{L}/u.test(text), 'Please give a name with letters.')
    .refine(
      (text) => text.split(/[^\p{L}\p{M}]+/u).every(ofOneScript),
      'A word of this name mixes alphabets. Please type it anew, each word in one.',
    );
}

/** What is written by itself, and last what East Asia writes together. What is not named here mixes with none of these. */
const scripts = 'Latn|Cyrl|Grek|Armn|Geor|Cher|Lisu|Hebr|Arab|Deva|HaniHiraKanaHangBopo'
  .split('|')
  .map((one) => new RegExp(`[${one.replace(/\w{4}/g, '\\p{sc=$&}')}]`, 'gu'));

/**
 * "Rսth" with a letter of another alphabet looks like somebody else's name, and nobody is called so. Words in different
 * scripts may stand side by side ("Li Wei 李伟"): people who live in two languages write themselves like that. Marks and what all
 * scripts have (the long sign of Japanese, an apostrophe that is a letter) belong to each.
 */
function ofOneScript(word: string): boolean {
  const letters = word.replace(/[\p{M}\p{sc=Zyyy}]/gu, '');
  return scripts.every((script) => [letters, ''].includes(letters.replace(script, '')));
}

/** A label in the middle of a sentence: its first letter is small, unless it stands for more ("HR operating model"). */
export function inSentence(label: string): string {
  return /^(?:[A-Z][a-z]|A\s)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
