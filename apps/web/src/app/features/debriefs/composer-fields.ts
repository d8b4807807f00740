import {
  type Card,
  type CardList,
  type CardValue,
  competencyAreas,
  conditionThemes,
  cultureThemes,
  dayWeights,
  doors,
  energyStates,
  energyTopics,
  everyPrompt,
  type Joinable,
  outcomeAtFirst,
  type OutcomeKind,
  outcomeKinds,
  polarities,
  questionCategories,
  receptions,
  stages,
  statedReasons,
  strengths,
  textOf,
} from '@accelerator/contracts';
import { type Choice, choicesOf } from '@web/ui/choice';
import { quickPrompts } from './quick-prompts';

/** A field of a card, as the page draws it. */
export interface CardField {
  readonly field: string;
  readonly label: string;
  readonly limit?: number;
  readonly choices?: readonly Choice[];
  /** Choices of which several may hold, each in a field of its own. */
  readonly several?: readonly Choice[];
  /** One of her own things of this kind; there is no choice while she has none. */
  readonly own?: Joinable;
  /** Asked for this outcome alone; where something was written it stays. */
  readonly only?: OutcomeKind;
}

/** How one kind of card is drawn. */
export interface CardShape {
  readonly one: string;
  readonly another: string;
  readonly fields: readonly CardField[];
}

const themes = Object.fromEntries(Object.entries(cultureThemes).map(([key, { label }]) => [key, label]));

/** The repeatable cards of product/02-debrief 2.4. Skills and tests are drawn otherwise. */
export const cardShapes: Readonly<Partial<Record<CardList, CardShape>>> = {
  caughtOffGuard: {
    one: 'Question or moment',
    another: 'Another question or moment',
    fields: [
      { field: 'question', label: 'Question or moment', limit: 400 },
      { field: 'category', label: 'About', choices: choicesOf(questionCategories) },
      { field: 'whatISaid', label: 'What I said', limit: 600 },
      { field: 'nextTime', label: 'What I would say next time', limit: 600 },
      { field: 'beforeNextRound', label: 'Before the next round', limit: 400, only: 'in-process' },
    ],
  },
  landed: {
    one: 'Example',
    another: 'Another example',
    fields: [
      { field: 'example', label: 'The example', limit: 300 },
      { field: 'storyId', label: 'Or one of my stories', own: 'story' },
      { field: 'evidence', label: 'How I could tell', limit: 200 },
    ],
  },
  organisationSurprise: {
    one: 'Observation',
    another: 'Another observation',
    fields: [
      { field: 'observation', label: 'What I saw or heard', limit: 400 },
      { field: 'meaning', label: 'What it might mean', limit: 300 },
      { field: 'polarity', label: 'To look for, or to leave', choices: choicesOf(polarities) },
      { field: 'theme', label: 'Theme', choices: choicesOf(themes) },
    ],
  },
  nowClear: {
    one: 'What I need, or will not accept',
    another: 'Another one',
    fields: [
      { field: 'statement', label: 'In my words', limit: 200 },
      { field: 'nonNegotiableId', label: 'New, or one that I have', own: 'non-negotiable' },
      { field: 'strength', label: 'How strong', choices: choicesOf(strengths) },
      { field: 'theme', label: 'Theme', choices: choicesOf(conditionThemes) },
    ],
  },
  stories: {
    one: 'Story',
    another: 'Another story',
    fields: [
      { field: 'storyId', label: 'New, or one of my stories', own: 'story' },
      { field: 'title', label: 'Title', limit: 80 },
      { field: 'context', label: 'Situation', limit: 400 },
      { field: 'obstacle', label: 'Obstacle', limit: 400 },
      { field: 'action', label: 'Action', limit: 600 },
      { field: 'result', label: 'Result', limit: 400 },
      { field: 'figures', label: 'Figures', limit: 200 },
      { field: 'bestSentence', label: 'Best sentence', limit: 200 },
      { field: 'area', label: 'HR areas', several: choicesOf(competencyAreas) },
      { field: 'told', label: 'How it was received', choices: choicesOf(receptions) },
    ],
  },
  energyMarks: {
    one: 'Topic',
    another: 'Another topic',
    fields: [
      { field: 'topic', label: 'Topic', choices: choicesOf(energyTopics) },
      { field: 'ownWords', label: 'In my own words', limit: 120 },
      { field: 'state', label: 'What it did', choices: choicesOf(energyStates) },
    ],
  },
};

/** Choices of the facts that have them, by key. */
export const factChoices: Readonly<Record<string, readonly Choice[]>> = {
  outcomeKind: choicesOf(outcomeKinds),
  furthestStage: choicesOf(stages),
  statedReason: choicesOf(statedReasons),
  dayWeight: choicesOf(dayWeights),
  door: choicesOf(doors),
};

/** Her own processes are named by their page alone. */
const processes: Readonly<Record<string, string>> = {
  opportunity: 'The process in my list',
  stillWarmOpportunity: 'The process to keep warm',
};

/** What an answer is called where it stands by itself, as in a choice between two texts. */
export function labelOf(key: string): string {
  const [list, , field] = key.split('/');
  const quick = quickPrompts.find((prompt) => prompt.key === key);
  if (quick) return quick.label;
  const shape = fieldAt(list, field);
  const one = shape?.several?.find(({ value }) => severalPath(shape, value) === field);
  return (one && `${shape?.label}: ${one.label}`) ?? shape?.label ?? promptOf(key) ?? key;
}

/** The field that says whether one of several holds. */
export function severalPath({ field }: CardField, value: string): string {
  return `${field}-${value}`;
}

/** Which of several hold: each in a field of its own, and one in the field itself, as it was before there could be several. */
export function severalIn(card: Card, field: CardField): readonly string[] {
  const values = (field.several ?? []).map(({ value }) => value);
  return values.filter(
    (value) => (card.fields[severalPath(field, value)] ?? textOf(card, field.field) === value) === true,
  );
}

/** The same in words. */
export function namesIn(card: Card, field: CardField): string {
  const chosen = severalIn(card, field);
  return (field.several ?? [])
    .filter(({ value }) => chosen.includes(value))
    .map(({ label }) => label)
    .join(', ');
}

/** Of which kind of her own things an answer names one. */
export function ownKindOf(key: string): Joinable | undefined {
  const [list, , field] = key.split('/');
  return fieldAt(list, field)?.own;
}

/** What an answer reads like: the label of a choice, a text as it is. */
export function wordsOf(key: string, value: CardValue): string {
  const [list, , field] = key.split('/');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (key in processes) return value ? 'One of my processes' : 'None';
  const shape = fieldAt(list, field);
  return wordsIn(factChoices[key] ?? shape?.choices ?? shape?.several ?? [], value);
}

function wordsIn(choices: readonly Choice[], value: CardValue): string {
  return choices.find((one) => one.value === value)?.label ?? String(value ?? '');
}

function fieldAt(list = '', field = ''): CardField | undefined {
  const found = Object.entries(cardShapes).find(([name]) => name === list);
  return found?.[1].fields.find(
    (one) => one.field === field || one.several?.some(({ value }) => severalPath(one, value) === field),
  );
}

function promptOf(key: string): string | undefined {
  if (key in processes) return processes[key];
  return everyPrompt(outcomeAtFirst).find(({ prompt }) => prompt.kind !== 'cards' && prompt.key === key)?.prompt.prompt;
}
