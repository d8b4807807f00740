import type { Span } from './reading';
import { anyCase, capital } from './spelling';

/** A word of a name, and how a run of letters reads in which it has grown together with others. */
export interface Grown {
  readonly word: RegExp;
  readonly run: RegExp;
}

/**
 * "NorrfellCareers", "LifeAtNorrfell", "#lifeatnorrfell": a distinctive word in a longer run. A long one is asked about
 * wherever something stands before it; with nothing but small letters behind it, it is another word ("Norrfellton").
 */
export function grownOn(word: string): readonly Grown[] {
  const size = [...word].length;
  if (size < 5) return [];
  const any = anyCase(word);
  const ways = [
    `(?:.*_)?${any}[\\p{Lu}\\p{N}].*`,
    ...(size < 6 ? [] : [`#.*${any}.*`, `.*[\\p{Ll}\\p{N}]${capital(word)}s?(?!\\p{Ll}).*`]),
    ...(size < 8 ? [] : [`.*[\\p{L}\\p{N}]${any}.*`]),
  ];
  return [{ word: new RegExp(any, 'gu'), run: new RegExp(`^(?:${ways.join('|')})$`, 'u') }];
}

/** Where such runs stand. Each is looked at once, so that a text without a space takes no longer. */
export function runsWith({ word, run }: Grown, text: string): readonly Span[] {
  const spans: Span[] = [];
  let seenTo = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (index < seenTo) continue;
    const [from, to] = [startOf(text, index), endOf(text, index + found.length)];
    seenTo = to;
    if (run.test((text[from - 1] === '#' ? '#' : '') + text.slice(from, to))) spans.push({ from, to });
  }
  return spans;
}

const inRun = /[\p{L}\p{N}_]/u;

function startOf(text: string, from: number): number {
  let at = from;
  while (at > 0 && inRun.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function endOf(text: string, to: number): number {
  let at = to;
  while (at < text.length && inRun.test(text.charAt(at))) at += 1;
  return at;
}
