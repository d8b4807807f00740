import {
  cardsOf,
  textOf,
  type Card,
  type CardList,
  type DebriefAnswers,
  type KeepCandidate,
  type KeepKind,
  type Reception,
  type Strength,
} from '@accelerator/contracts';

/** The fields of what an entry would become, by the names of its kind. */
export type Fields = Readonly<Record<string, unknown>>;

/** An entry that could be kept. */
export interface Candidate {
  readonly path: string;
  readonly kind: KeepKind;
  readonly words: string;
  /** Of an energy mark: the topic, and what it did to her, where she has said so. */
  readonly energy?: NonNullable<KeepCandidate['energy']> | undefined;
  /** Of a story: how it was received where she told it. */
  readonly telling?: { readonly reception: Reception; readonly note: string } | undefined;
  /** The condition that was tested. */
  readonly of?: string;
  /** The story or condition of hers that she linked it with while she wrote. */
  readonly link?: string | null;
  /** Of a condition: how strong she said that it is. */
  readonly strength?: Strength | null;
  readonly fields: Fields;
}

/** Cards with words in `field`. */
export function fromCards(
  answers: DebriefAnswers,
  list: CardList,
  [kind, field]: readonly [KeepKind, string],
  fieldsOf: (card: Card) => Fields,
): readonly Candidate[] {
  return cardsOf(answers, list).flatMap((card) => {
    const words = textOf(card, field).trim();
    return words === '' ? [] : [{ path: `${list}/${card.id}`, kind, words, fields: fieldsOf(card) }];
  });
}

export function lineIn(
  text: string | undefined,
  path: string,
  kind: KeepKind,
  fieldsOf: (words: string) => Fields,
): readonly Candidate[] {
  const words = (text ?? '').trim();
  return words === '' ? [] : [{ path, kind, words, fields: fieldsOf(words) }];
}

export const maybe = (card: Card, field: string) => textOf(card, field) || null;

/** The beginning of a text as one line of at most `limit` characters. */
export function lineOf(text: string, limit: number): string {
  return cut(text.replace(/\s+/g, ' ').trim(), limit);
}

/** The beginning of a text; what is cut off is seen to be. */
export function cut(text: string, limit: number): string {
  const letters = [...text];
  return letters.length <= limit
    ? text
    : `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
