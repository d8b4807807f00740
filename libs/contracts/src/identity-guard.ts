import { putInstead, seen } from './reading';
import { recognisableIn } from './recognisable';

/** What together tells who she is, where one of them alone would not. */
export const identityTraits = {
  title: 'the title',
  sector: 'the sector',
  place: 'the place',
  month: 'the month',
} as const;
export type IdentityTrait = keyof typeof identityTraits;

export interface Telling {
  readonly trait: IdentityTrait;
  readonly found: string;
  readonly wider: string;
}

/** All that others would read of a version. */
export interface ReadWords {
  readonly roleTitle: string;
  readonly publicAlias: string;
  readonly texts: readonly string[];
  /** As she noted it privately; empty where she did not. */
  readonly sector: string;
}

/** Up to so many members a few traits together are enough to single one out. */
export const smallCohort = 12;
/** Below so many members even careful words may not hide her (security: decided). */
export const fewMembers = 5;

export const widerTitle = 'A senior HR role';
const widerOrganisation = 'an organisation';

/**
 * The traits that stand together in what she is about to share without a name, with wider words for each; empty where
 * fewer than three meet, or the group is large. It knows what is commonly said, not everything that could be.
 */
export function tellingTogether(words: ReadWords, members: number): readonly Telling[] {
  if (members > smallCohort) return [];
  const read = {
    ...words,
    publicAlias: seen(words.publicAlias).text,
    texts: words.texts.map((text) => seen(text).text),
  };
  const found = [title(read), sector(read), place(read), month(read)].filter((one) => one !== null);
  return found.length < 3 ? [] : found;
}

/** A text with the wider words wherever the telling ones stand, whole words only; a title only as a whole. */
export function widenIn(text: string, { trait, found, wider }: Telling): string {
  if (trait === 'title') return text.trim() === found ? wider : text;
  const words = found.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = trait === 'month' && !/^\d/.test(found) ? '(?<=\\b(?:in|since|until)\\s)' : '(?<![\\p{L}\\p{N}])';
  const pattern = new RegExp(`${before}${words}(?![\\p{L}\\p{N}])`, trait === 'month' ? 'gu' : 'giu');
  const reading = seen(text);
  const spans = [...reading.text.matchAll(pattern)].map(({ 0: one, index }) =>
    reading.back({ from: index, to: index + one.length }),
  );
  return putInstead(text, spans, wider);
}

const sectors =
  /(?<!\p{L})(?:insur(?:er|ance)|bank(?:ing)?|building society|hospital|NHS|university|college|school|retailer|retail|charity|manufacturer|manufacturing|engineering|software|technology|pharmaceutical|biotech|council|government|media|publisher|museum|theatre|airline|rail(?:way)?|logistics|energy|utility|water company|housing association|law firm|consultancy|hotel|brewery|food)(?!\p{L})/iu;

const seasons: Readonly<Record<string, string>> = {
  December: 'the winter',
  January: 'the winter',
  February: 'the winter',
  March: 'the spring',
  April: 'the spring',
  May: 'the spring',
  June: 'the summer',
  July: 'the summer',
  August: 'the summer',
  September: 'the autumn',
  October: 'the autumn',
  November: 'the autumn',
};

function title({ roleTitle }: ReadWords): Telling | null {
  const found = roleTitle.trim();
  return found === '' || found === widerTitle ? null : { trait: 'title', found, wider: widerTitle };
}

function sector(words: ReadWords): Telling | null {
  const noted = seen(words.sector).text.trim();
  const all = everything(words);
  if (sectors.test(words.publicAlias)) return { trait: 'sector', found: words.publicAlias, wider: widerOrganisation };
  if (noted !== '' && all.toLowerCase().includes(noted.toLowerCase()))
    return { trait: 'sector', found: noted, wider: 'our kind of work' };
  const [found] = sectors.exec(all) ?? [];
  return found === undefined ? null : { trait: 'sector', found, wider: 'organisation' };
}

function place(words: ReadWords): Telling | null {
  const found = [words.publicAlias, ...words.texts]
    .flatMap(recognisableIn)
    .find(({ kind }) => kind === 'place' || kind === 'headcount-and-place');
  return found ? { trait: 'place', found: found.found, wider: found.wider } : null;
}

function month(words: ReadWords): Telling | null {
  // "May" and "March" are ordinary words where no "in" or figure stands before them.
  const pattern = /(?:\b(?:in|since|until)\s|(?<![\p{L}\p{N}])(\d{1,2}(?:st|nd|rd|th)?\s))(\p{Lu}\p{Ll}+)/u;
  const [, day, found = ''] = pattern.exec(monthsIn(everything(words))) ?? [];
  const season = seasons[found];
  if (!season) return null;
  return day
    ? { trait: 'month', found: day + found, wider: `one day in ${season}` }
    : { trait: 'month', found, wider: season };
}

/** Keeps of the capitals only those of months, so that the first match is one. */
function monthsIn(text: string): string {
  return text.replaceAll(/\p{Lu}\p{Ll}+/gu, (word) => (word in seasons ? word : word.toLowerCase()));
}

function everything({ roleTitle, publicAlias, texts }: ReadWords): string {
  return [roleTitle, publicAlias, ...texts].join('\n');
}
