import {
  metIn,
  nameLeftIn,
  type OpportunityView,
  perhapsNamedIn,
  type Recognisable,
  recognisableIn,
  replaceListed,
  type Replacement,
  replaceName,
  type RoundView,
  type SharablePart,
  withCapital,
} from '@accelerator/contracts';
import { inWords } from '@web/platform/numbers';

/** One part of the sheet as others will read it. */
export interface SheetPart {
  readonly part: SharablePart;
  readonly label: string;
  /** Her own words in the debrief. */
  readonly written: string;
  readonly text: string;
}

/** A place to look at, numbered through the sheet. */
export interface Spot extends Recognisable {
  readonly part: SharablePart;
  readonly number: number;
}

/** What stays with her: the organisation's name, and those of people that she noted. */
export interface Names {
  readonly organisation: Replacement;
  readonly people: readonly Replacement[];
}

/** What a process knows of the people in it. */
export type PeopleOfProcess = Pick<OpportunityView, 'organisationName' | 'searchConsultant' | 'searchFirm'> & {
  readonly rounds: readonly Pick<RoundView, 'people'>[];
};

/**
 * People and firms that she noted at the process, with what others read in their place; the organisation as it is
 * called there, too, should the debrief call it otherwise.
 */
export function listedNames(opportunity: PeopleOfProcess | null, alias: string): readonly Replacement[] {
  if (!opportunity) return [];
  const people = opportunity.rounds.flatMap((round) => round.people).filter(({ name }) => name.trim() !== '');
  const roles = new Map<string, string[]>();
  for (const { role, name } of people) {
    const names = roles.get(role) ?? [];
    if (!names.includes(name)) roles.set(role, [...names, name]);
  }
  const seen = [...roles].flatMap(([role, names]) =>
    names.map((name, at) => ({
      name,
      words: names.length > 1 ? `${inside(role)} ${letters[at] ?? ''}` : `the ${inside(role)}`,
    })),
  );
  return [
    ...seen,
    { name: opportunity.searchConsultant, words: 'the search consultant' },
    { name: opportunity.searchFirm, words: 'a search firm', firm: true },
    { name: opportunity.organisationName, words: alias.trim(), firm: true },
  ].filter(({ name, words }) => name.trim() !== '' && words !== '');
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** "Finance director" → "finance director" inside a sentence; "CFO" stays. */
function inside(role: string): string {
  return /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLocaleLowerCase('en-GB') + role.slice(1) : role;
}

/** The text without the names that stay with her. */
export function withoutNames(text: string, { organisation: { name, words }, people }: Names): string {
  const known = name.trim() && words.trim() ? replaceName(text, name.trim(), words.trim()) : text;
  return people.reduce(replaceListed, known);
}

/** The first of these names that still stands in the texts; null where they are gone. */
export function firstNameIn(texts: readonly string[], names: readonly string[]): string | null {
  const left = texts.flatMap((text) => names.map((name) => nameLeftIn(text, name)));
  return left.find((found) => found !== null) ?? null;
}

/** What she let stand, of which part. */
export function keptKey({ part, found }: Pick<Spot, 'part' | 'found'>): string {
  return `${part}:${found}`;
}

/**
 * What is left to look at, in the order of the sheet: what could be recognised, what may be part of a name, and whoever
 * is named in any of her words, wherever she stands in others.
 */
export function spotsIn(sheet: readonly SheetPart[], kept: readonly string[], names: Names): readonly Spot[] {
  const met = metOn(sheet);
  return sheet
    .flatMap(({ part, text }) => tellingIn(text, names, met).map((one) => ({ ...one, part })))
    .filter((one) => !kept.includes(keptKey(one)))
    .map((one, at) => ({ ...one, number: at + 1 }));
}

/** Names of two words or more, as she wrote them and as they stand now. */
function metOn(sheet: readonly SheetPart[]): readonly string[] {
  const found = sheet.flatMap(({ written, text }) => [...recognisableIn(written), ...recognisableIn(text)]);
  return [
    ...new Set(found.filter(({ kind, wider }) => kind === 'name' && wider === 'somebody').map((one) => one.found)),
  ];
}

/** Where two overlap, the longer one; a part of a name before anything else of that length. */
function tellingIn(text: string, { organisation, people }: Names, met: readonly string[]): readonly Recognisable[] {
  const listed = [{ ...organisation, firm: true }, ...people].filter(({ words }) => words.trim() !== '');
  const named = listed.flatMap((one) => perhapsNamedIn(text, one));
  const all = [...named, ...recognisableIn(text), ...met.flatMap((name) => metIn(text, name))];
  const taken: Recognisable[] = [];
  for (const one of all.sort((first, second) => second.found.length - first.found.length))
    if (!taken.some(({ from, found }) => from < one.from + one.found.length && one.from < from + found.length))
      taken.push(one);
  return taken.sort((one, other) => one.from - other.from);
}

/** The text with the words of a spot in place of what was found. */
export function widened(text: string, { from, found }: Pick<Spot, 'from' | 'found'>, words: string): string {
  return text.slice(0, from) + words + text.slice(from + found.length);
}

/** A run of a part's text: plain, standing in for a name, or to be looked at. */
export interface Piece {
  readonly text: string;
  readonly replaced: boolean;
  readonly number: number | null;
}

/** Cuts a text at its spots, and at the words that stand in for names. */
export function piecesOf(text: string, swaps: readonly string[], spots: readonly Spot[]): readonly Piece[] {
  const cuts = [
    ...spots.map(({ from, found, number }) => ({ from, to: from + found.length, number })),
    ...swapped(text, swaps),
  ];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, number } of cuts.sort((one, other) => one.from - other.from)) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), replaced: false, number: null });
    pieces.push({ text: text.slice(from, to), replaced: number === null, number });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), replaced: false, number: null });
  return pieces;
}

function swapped(text: string, swaps: readonly string[]): { from: number; to: number; number: null }[] {
  return swaps
    .filter((words) => words.trim() !== '')
    .flatMap((words) => [...new Set([words, withCapital(words)])])
    .flatMap((words) => [...text.matchAll(new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu'))])
    .map((match) => ({ from: match.index, to: match.index + match[0].length, number: null }));
}

/** "Three places to look at". */
export function placesToLookAt(count: number): string {
  const words = inWords(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${count === 1 ? 'place' : 'places'} to look at`;
}
