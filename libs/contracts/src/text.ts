import * as z from 'zod';

/**
 * Text is stored as typed; only what no keyboard types is refused: control characters other than
 * tab and line breaks, lone surrogates, and the invisible marks that reorder or hide text in names.
 */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const hidden = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;

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

/** A person's or a thing's name: one line, NFC, no invisible marks. */
export function nameText(limit = 80, missing = 'Please give a name.') {
  return someLine(limit, missing)
    .refine((text) => !hidden.test(text), 'This name holds invisible characters.')
    .transform((text) => text.normalize('NFC'));
}

/** A label in the middle of a sentence: its first letter is small, unless it stands for more ("HR operating model"). */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
