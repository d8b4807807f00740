import * as z from 'zod';
import { Id } from './fields';
import { CultureTheme, EnergyState, EnergyTopic, Polarity, QuestionCategory } from './taxonomies-debrief';
import { keysOf } from './taxonomies';
import { competencyAreas, CompetencyArea, ConditionTheme, Reception, Strength, TestResult } from './taxonomies-kept';
import { longText } from './text';

/**
 * The page offers `max` cards of a kind; the server takes what two devices added apart from each other, up to
 * `most` of a kind, removed ones included, so that nothing written offline is refused.
 */
export const cardLimits = { path: 120, id: 80, most: 40 } as const;

const Maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

/** A story has several areas, each in a field of its own, so that two devices add theirs apart from each other. */
export function areaField(area: CompetencyArea): string {
  return `area-${area}`;
}

/** The repeatable entries of a debrief, product/02-debrief 2.4: how many are offered, and the fields of each. */
export const debriefCards = {
  caughtOffGuard: {
    max: 6,
    fields: {
      question: longText(400),
      category: Maybe(QuestionCategory),
      whatISaid: longText(600),
      nextTime: longText(600),
      /** Between two rounds. */
      beforeNextRound: longText(400),
    },
  },
  landed: { max: 6, fields: { example: longText(300), evidence: longText(200), storyId: Maybe(Id) } },
  organisationSurprise: {
    max: 8,
    fields: {
      observation: longText(400),
      meaning: longText(300),
      polarity: Maybe(Polarity),
      theme: Maybe(CultureTheme),
    },
  },
  nowClear: {
    max: 4,
    fields: {
      statement: longText(200),
      theme: Maybe(ConditionTheme),
      strength: Maybe(Strength),
      nonNegotiableId: Maybe(Id),
    },
  },
  stories: {
    max: 4,
    fields: {
      title: longText(80),
      context: longText(400),
      obstacle: longText(400),
      action: longText(600),
      result: longText(400),
      figures: longText(200),
      bestSentence: longText(200),
      /** As it was before there could be several. */
      area: Maybe(CompetencyArea),
      ...Object.fromEntries(keysOf(competencyAreas).map((key) => [areaField(key), z.boolean()])),
      told: Maybe(Reception),
      storyId: Maybe(Id),
    },
  },
  energyMarks: {
    max: 12,
    fields: { topic: Maybe(EnergyTopic), ownWords: longText(120), state: Maybe(EnergyState) },
  },
  /** The id of a card is that of the non-negotiable. */
  tests: { max: 40, fields: { result: Maybe(TestResult) } },
  /** The id of a card is the key of the skill. */
  skillsKept: { max: 16, fields: { on: z.boolean() } },
  /** "Did you try it?" The id of a card names what she meant to try. */
  tried: {
    max: 12,
    fields: { answer: Maybe(z.enum(['tried', 'not-this-time', 'let-go'])), note: longText(400) },
  },
} as const;
export type CardList = keyof typeof debriefCards;

/** Beside its own fields each card has a place in the order, and may be removed without losing its texts. */
const everyCard = { position: z.number(), removed: z.boolean() } as const;

/** The path of a field of a card. */
export function cardPath(list: CardList, id: string, field: string): string {
  return `${list}/${id}/${field}`;
}

/** A card with its fields as they are; texts that were never written are absent. */
export interface Card {
  readonly id: string;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

/** The cards of a list in their order, without those that were removed. */
export function cardsOf(answers: Readonly<Record<string, unknown>>, list: CardList): readonly Card[] {
  const cards = new Map<string, Record<string, string | number | boolean | null>>();
  for (const [path, value] of Object.entries(answers)) {
    const [name, id, field] = path.split('/');
    if (name !== list || id === undefined || field === undefined || !isCardValue(value)) continue;
    cards.set(id, { ...cards.get(id), [field]: value });
  }
  return [...cards]
    .map(([id, fields]) => ({ id, fields }))
    .filter(({ fields }) => fields['removed'] !== true)
    .sort((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
}

/** The lists that hold more cards than the server takes, removed ones included. */
export function overfullLists(answers: Readonly<Record<string, unknown>>): readonly string[] {
  const cards = new Map<string, Set<string>>();
  for (const path of Object.keys(answers)) {
    const [list, id, field] = path.split('/');
    if (list === undefined || id === undefined || field === undefined) continue;
    cards.set(list, (cards.get(list) ?? new Set()).add(id));
  }
  return [...cards].flatMap(([list, ids]) => (ids.size > cardLimits.most ? [list] : []));
}

/** A text of a card, empty where it was never written. */
export function textOf(card: Card, field: string): string {
  const value = card.fields[field];
  return typeof value === 'string' ? value : '';
}

/** The areas of a story card, in the order of the list. */
export function areasOf(card: Card): readonly CompetencyArea[] {
  return keysOf(competencyAreas).filter(
    (area) => (card.fields[areaField(area)] ?? textOf(card, 'area') === area) === true,
  );
}

/** What a field of a card has to be, by its path; undefined where there is no such field. */
export function answerFieldOfCard(path: string): z.ZodType | undefined {
  const [list, id, field, ...more] = path.split('/');
  if (list === undefined || id === undefined || field === undefined || more.length > 0) return undefined;
  return idPattern.test(id) ? fieldsByList.get(list)?.get(field) : undefined;
}

const idPattern = new RegExp(`^[a-z0-9-]{1,${cardLimits.id}}$`);

const fieldsByList: ReadonlyMap<string, ReadonlyMap<string, z.ZodType>> = new Map(
  Object.entries(debriefCards).map(([list, { fields }]) => [
    list,
    new Map<string, z.ZodType>(Object.entries({ ...fields, ...everyCard })),
  ]),
);

function placeOf({ fields }: Card): number {
  const position = fields['position'];
  return typeof position === 'number' ? position : 0;
}

function isCardValue(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
