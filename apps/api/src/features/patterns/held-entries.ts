import {
  cultureThemes,
  energyStates,
  energyTopics,
  keysOf,
  polarities,
  questionCategories,
  testResults,
} from '@accelerator/contracts';
import type { EnergyFact, Facts, ProcessFact, QuestionFact, SignalFact, TestFact } from './facts';

type Held = Pick<Facts, 'energy' | 'questions' | 'signals' | 'tests'>;

/**
 * What was kept, and with it each card that a debrief holds without anything having been made of it: `n` is "debriefs
 * that hold the entry", and to keep none is as good as to keep all. What was kept speaks for its card, so that a theme
 * changed later, or a thing put away, is not contradicted by the card. The three lines of a short debrief have no
 * topic of their own: they count once they are kept. A note counts nowhere.
 */
export function heldIn(facts: Facts): Held {
  const cards = facts.processes.filter(({ mode }) => mode !== 'log').flatMap(looseCardsOf);
  const of = (list: HeldList) => cards.filter((card) => card.list === list);
  return {
    energy: [...facts.energy, ...of('energyMarks').flatMap(energyOf)],
    questions: [...facts.questions, ...of('caughtOffGuard').flatMap(questionOf)],
    signals: [...facts.signals, ...of('organisationSurprise').flatMap(signalOf)],
    tests: [...facts.tests, ...of('tests').flatMap((card) => testOf(card, facts.nonNegotiables))],
  };
}

function energyOf({ debriefId, fields }: HeldCard): readonly EnergyFact[] {
  const [topic, state] = [keyIn(energyTopics, fields['topic']), keyIn(energyStates, fields['state'])];
  const ownWords = wordsOf(fields['ownWords']);
  if (state === null || (topic === null && ownWords === '')) return [];
  return [{ debriefId, topic: topic ?? 'other', ownWords, state }];
}

function questionOf({ debriefId, fields }: HeldCard): readonly QuestionFact[] {
  if (wordsOf(fields['question']) === '') return [];
  const prepared = wordsOf(fields['nextTime']) !== '';
  return [{ debriefId, category: keyIn(questionCategories, fields['category']), prepared }];
}

function signalOf({ debriefId, fields }: HeldCard): readonly SignalFact[] {
  if (wordsOf(fields['observation']) === '') return [];
  const polarity = keyIn(polarities, fields['polarity']) ?? 'unsure';
  return [{ debriefId, theme: keyIn(cultureThemes, fields['theme']), polarity }];
}

/** A condition that was put into another one is tested there. */
function testOf({ debriefId, id, fields }: HeldCard, conditions: Facts['nonNegotiables']): readonly TestFact[] {
  const result = keyIn(testResults, fields['result']);
  const condition = conditions.find((one) => one.id === id || one.parts.includes(id));
  return result === null || condition === undefined ? [] : [{ debriefId, nonNegotiableId: condition.id, result }];
}

interface HeldCard {
  readonly debriefId: string;
  readonly list: string;
  readonly id: string;
  readonly fields: Record<string, string | null>;
}

/** Cards of which nothing was made, without those that she took out. */
function looseCardsOf({ id: debriefId, entries, kept }: ProcessFact): readonly HeldCard[] {
  const cards = new Map<string, HeldCard>();
  for (const [path, value] of Object.entries(entries)) {
    const [list = '', id = '', field = ''] = path.split('/');
    const card = cards.get(`${list}/${id}`) ?? { debriefId, list, id, fields: {} };
    card.fields[field] = value;
    cards.set(`${list}/${id}`, card);
  }
  for (const path of kept) cards.delete(path);
  return [...cards.values()].filter(({ fields }) => fields['removed'] !== 'true');
}

function keyIn<const Labels extends Readonly<Record<string, unknown>>>(
  labels: Labels,
  value: string | null | undefined,
) {
  return keysOf(labels).find((key) => key === value) ?? null;
}

function wordsOf(value: string | null | undefined): string {
  return value?.trim() ?? '';
}

/** The lists of a debrief whose cards count. */
export const heldLists = ['energyMarks', 'caughtOffGuard', 'organisationSurprise', 'tests'] as const;
type HeldList = (typeof heldLists)[number];
