import { inLatin } from './looks';

/** A piece of a text, in its UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text as it is read, with the way back to where each of its signs stands in the text as it was written. */
export interface Reading {
  readonly text: string;
  readonly back: (read: Span) => Span;
}

/** As the eye sees it: without what nobody sees (soft hyphens, joiners, marks of direction), accents in one piece. */
export function seen(text: string): Reading {
  return simple.test(text) ? asWritten(text) : readingOf(text, (sign) => sign.normalize('NFC'));
}

/** As somebody says it: without accents, widths and strokes too. Capitals stay capitals. */
export function said(text: string): Reading {
  return simple.test(text) ? asWritten(text) : readingOf(text, plainly);
}

/** As it looks to somebody who reads Latin letters: as it is said, and with what only looks like them. */
export function looked(text: string): Reading {
  return simple.test(text) ? asWritten(text) : readingOf(text, (sign) => inLatin(plainly(inLatin(sign))));
}

/** The text as it was written. */
export function asWritten(text: string): Reading {
  return { text, back: (span) => span };
}

/** The text with other words in place of these pieces, which are in order and apart. */
export function putInstead(text: string, spans: readonly Span[], words: string): string {
  const starts = [0, ...spans.map(({ to }) => to)];
  return starts.map((start, at) => text.slice(start, spans[at]?.from)).join(words);
}

/** In order, and one where several touch the same signs. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && span.from < last.to) all.splice(-1, 1, { from: last.from, to: Math.max(last.to, span.to) });
    else all.push(span);
  }
  return all;
}

/** Nothing in it reads otherwise than it is written: what most texts in English are made of. */
const simple = /^[\t\n\r -~£€‘’“”–—•]*$/;
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** A sign with the accents that belong to it, and with what nobody sees after it. */
const signs = /\P{M}[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]*|\p{M}+/gu;

function readingOf(text: string, read: (sign: string) => string): Reading {
  const known = new Map<string, string>();
  const [starts, ends]: [number[], number[]] = [[], []];
  let whole = '';
  for (const { 0: sign, index } of text.matchAll(signs)) {
    const shown = known.get(sign) ?? read(sign.replaceAll(unseen, ''));
    known.set(sign, shown);
    whole += shown;
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(index);
      ends.push(index + sign.length);
    }
  }
  const back = ({ from, to }: Span) => ({ from: starts[from] ?? text.length, to: ends[to - 1] ?? text.length });
  return { text: whole, back };
}

function plainly(sign: string): string {
  const bare = sign.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return bare.replaceAll(/[ßẞæÆœŒøØłŁđĐðÐħĦıþÞ]/gu, (one) => strokes[one] ?? one);
}

const strokes: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  þ: 'th',
  Þ: 'TH',
};
