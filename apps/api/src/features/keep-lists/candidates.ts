import {
  cardsOf,
  conditionLimits,
  EnergyState,
  EnergyTopic,
  Strength,
  textOf,
  type Card,
  type DebriefAnswers,
} from '@accelerator/contracts';
import { cut, fromCards, lineIn, lineOf, maybe, type Candidate } from './candidate';
import { keptIn, landedIn, storiesIn } from './story-candidates';

/**
 * Everything in a debrief that could become something lasting, in the order of its sections (product/03-patterns 3.1).
 * Nothing is made of it before she taps.
 */
export function candidatesIn(answers: DebriefAnswers): readonly Candidate[] {
  return [
    ...stayedIn(answers),
    ...fromCards(answers, 'caughtOffGuard', ['question', 'question'], questionOf),
    ...keptIn(answers),
    ...landedIn(answers),
    ...fromCards(answers, 'organisationSurprise', ['culture-signal', 'observation'], signalOf),
    ...conditionsIn(answers),
    ...testsIn(answers),
    ...skillsIn(answers),
    ...storiesIn(answers),
    ...energyIn(answers),
    ...marksIn(answers),
    ...lineIn(answers.clue, 'clue', 'clue', (words) => ({ words })),
    ...nextStepIn(answers),
  ];
}

/** What the first quick line becomes depends on what she said that it tells her most about. */
function stayedIn({ stayed, firstLineLens }: DebriefAnswers): readonly Candidate[] {
  if (firstLineLens === 'culture-window')
    return lineIn(stayed, 'stayed', 'culture-signal', (words) => ({
      observation: cut(words, 400),
      polarity: 'unsure',
    }));
  if (firstLineLens === 'what-matters')
    return lineIn(stayed, 'stayed', 'non-negotiable', (words) => ({
      statement: lineOf(words, 200),
      strength: 'strong-wish',
    }));
  return lineIn(stayed, 'stayed', 'question', (words) => ({ question: cut(words, 400) }));
}

/** "When …, I will …": a commitment has both. */
function nextStepIn({ nextStepWhen, nextStepThen }: DebriefAnswers): readonly Candidate[] {
  const [cue, act] = [lineOf(nextStepWhen ?? '', 200), lineOf(nextStepThen ?? '', 200)];
  if (cue === '' || act === '') return [];
  const words = `When ${cue}, I will ${act}`;
  return [{ path: 'nextStepThen', kind: 'commitment', words, fields: { cue, act } }];
}

/** What it did to her is never guessed: only a label that she wrote before it says so, as in "Drained: …". */
function energyIn({ energy }: DebriefAnswers): readonly Candidate[] {
  const label = /^\s*(lifted|drained|steady)(?: me)?\s*[:–—]/i.exec(energy ?? '')?.[1]?.toLowerCase();
  const state = label === undefined ? null : label === 'lifted' ? 'lit' : EnergyState.parse(label);
  const fields = (words: string) => ({ ownWords: lineOf(words, 120) });
  return lineIn(energy, 'energy', 'energy-mark', fields).map((one) => ({ ...one, energy: { topic: 'other', state } }));
}

function marksIn(answers: DebriefAnswers): readonly Candidate[] {
  return cardsOf(answers, 'energyMarks').flatMap((card) => {
    const [topic, ownWords] = [textOf(card, 'topic'), textOf(card, 'ownWords')];
    if (topic === '' && ownWords.trim() === '') return [];
    const state = EnergyState.safeParse(textOf(card, 'state')).data ?? null;
    const energy = { topic: EnergyTopic.catch('other').parse(topic), state };
    const path = `energyMarks/${card.id}`;
    return [{ path, kind: 'energy-mark' as const, words: ownWords || topic, energy, fields: { ownWords } }];
  });
}

function testsIn(answers: DebriefAnswers): readonly Candidate[] {
  return cardsOf(answers, 'tests').flatMap((card) => {
    const result = textOf(card, 'result');
    if (result === '') return [];
    return [{ path: `tests/${card.id}`, kind: 'test' as const, words: result, of: card.id, fields: { result } }];
  });
}

/** Chips, and her own words once: with the chip for something else where she ticked that, else on their own. */
function skillsIn(answers: DebriefAnswers): readonly Candidate[] {
  const own = (answers.skillsText ?? '').trim();
  const ticked = cardsOf(answers, 'skillsKept').filter(({ fields }) => fields['on'] === true);
  const chips = ticked.map(({ id }) => {
    const ownWords = id === 'other' ? own : '';
    return {
      path: `skillsKept/${id}`,
      kind: 'skill' as const,
      words: ownWords || id,
      fields: { skill: id, ownWords },
    };
  });
  if (own === '' || ticked.some(({ id }) => id === 'other')) return chips;
  return [...chips, ...lineIn(own, 'skillsText', 'skill', (ownWords) => ({ skill: 'other', ownWords }))];
}

function questionOf(card: Card) {
  return {
    question: textOf(card, 'question'),
    category: maybe(card, 'category'),
    whatISaid: textOf(card, 'whatISaid'),
    nextTime: textOf(card, 'nextTime'),
  };
}

function signalOf(card: Card) {
  return {
    observation: textOf(card, 'observation'),
    meaning: textOf(card, 'meaning'),
    polarity: textOf(card, 'polarity') || 'unsure',
    theme: maybe(card, 'theme'),
  };
}

/** New ones, and those that she linked with one of hers: these may say no more than how strong it is now. */
function conditionsIn(answers: DebriefAnswers): readonly Candidate[] {
  return cardsOf(answers, 'nowClear').flatMap((card) => {
    const [words, link] = [textOf(card, 'statement').trim(), maybe(card, 'nonNegotiableId')];
    const strength = Strength.safeParse(textOf(card, 'strength')).data ?? null;
    if (words === '' && (link === null || strength === null)) return [];
    const fields = {
      statement: lineOf(words, conditionLimits.statement),
      theme: maybe(card, 'theme'),
      strength: strength ?? 'strong-wish',
    };
    return [{ path: `nowClear/${card.id}`, kind: 'non-negotiable' as const, words, link, strength, fields }];
  });
}
