import {
  cardsOf,
  EnergyState,
  EnergyTopic,
  textOf,
  type Card,
  type CardList,
  type DebriefAnswers,
  type KeepCandidate,
  type KeepKind,
} from '@accelerator/contracts';

/** An entry that could be kept: the fields that it would have, by the names of what it becomes. */
export interface Candidate {
  readonly path: string;
  readonly kind: KeepKind;
  readonly words: string;
  /** Of an energy mark: the topic, and what it did to her, where she has said so. */
  readonly energy?: NonNullable<KeepCandidate['energy']> | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Everything in a debrief that could become something lasting, in the order of its sections (product/03-patterns 3.1).
 * Nothing is made of it before she taps.
 */
export function candidatesIn(answers: DebriefAnswers): readonly Candidate[] {
  return [
    ...stayedIn(answers),
    ...fromCards(answers, 'caughtOffGuard', ['question', 'question'], questionOf),
    ...keptIn(answers),
    ...fromCards(answers, 'landed', ['story', 'example'], ({ fields }) => (fields['storyId'] ? null : {})),
    ...fromCards(answers, 'organisationSurprise', ['culture-signal', 'observation'], signalOf),
    ...fromCards(answers, 'nowClear', ['non-negotiable', 'statement'], conditionOf),
    ...testsIn(answers),
    ...skillsIn(answers),
    ...fromCards(answers, 'stories', ['story', 'title'], storyOf),
    ...energyIn(answers),
    ...marksIn(answers),
    ...lineIn(answers.clue, 'clue', 'clue', (words) => ({ words })),
    ...nextStepIn(answers),
  ];
}

/** Cards with words in `field`; null from `fieldsOf` says that this one lasts already. */
function fromCards(
  answers: DebriefAnswers,
  list: CardList,
  [kind, field]: readonly [KeepKind, string],
  fieldsOf: (card: Card) => Candidate['fields'] | null,
): readonly Candidate[] {
  return cardsOf(answers, list).flatMap((card) => {
    const [words, fields] = [textOf(card, field).trim(), fieldsOf(card)];
    if (words === '' || fields === null) return [];
    const named = kind === 'story' ? { title: lineOf(words, 80), ...fields } : fields;
    return [{ path: `${list}/${card.id}`, kind, words, fields: named }];
  });
}

function lineIn(
  text: string | undefined,
  path: string,
  kind: KeepKind,
  fieldsOf: (words: string) => Candidate['fields'],
): readonly Candidate[] {
  const words = (text ?? '').trim();
  return words === '' ? [] : [{ path, kind, words, fields: fieldsOf(words) }];
}

/** What the first quick line becomes depends on what she said that it tells her most about. */
function stayedIn({ stayed, firstLineLens }: DebriefAnswers): readonly Candidate[] {
  if (firstLineLens === 'culture-window')
    return lineIn(stayed, 'stayed', 'culture-signal', (words) => ({
      observation: lineOf(words, 400),
      polarity: 'unsure',
    }));
  if (firstLineLens === 'what-matters')
    return lineIn(stayed, 'stayed', 'non-negotiable', (words) => ({
      statement: lineOf(words, 200),
      strength: 'strong-wish',
    }));
  return lineIn(stayed, 'stayed', 'question', (words) => ({ question: lineOf(words, 400) }));
}

function keptIn({ kept }: DebriefAnswers): readonly Candidate[] {
  return lineIn(kept, 'kept', 'story', (words) => ({
    title: lineOf(words, 80),
    context: words.length > 80 ? words : '',
  }));
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
    return result === ''
      ? []
      : [{ path: `tests/${card.id}`, kind: 'test' as const, words: result, fields: { result } }];
  });
}

function skillsIn(answers: DebriefAnswers): readonly Candidate[] {
  return cardsOf(answers, 'skillsKept').flatMap(({ id, fields }) =>
    fields['on'] === true
      ? [
          {
            path: `skillsKept/${id}`,
            kind: 'skill' as const,
            words: id,
            fields: { skill: id, ownWords: answers.skillsText ?? '' },
          },
        ]
      : [],
  );
}

const maybe = (card: Card, field: string) => textOf(card, field) || null;

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

function conditionOf(card: Card) {
  if (card.fields['nonNegotiableId']) return null;
  return {
    statement: lineOf(textOf(card, 'statement'), 200),
    theme: maybe(card, 'theme'),
    strength: textOf(card, 'strength') || 'strong-wish',
  };
}

function storyOf(card: Card) {
  if (card.fields['storyId']) return null;
  const [area, figures] = [textOf(card, 'area'), textOf(card, 'figures')];
  return {
    context: textOf(card, 'context'),
    obstacle: textOf(card, 'obstacle'),
    action: textOf(card, 'action'),
    result: textOf(card, 'result'),
    bestSentence: textOf(card, 'bestSentence'),
    areas: area === '' ? [] : [area],
    figures: figuresIn(figures),
  };
}

/** "640 / 290" or one a line: figures one by one. */
function figuresIn(text: string) {
  return text
    .split(/\s*[/;\n]\s*/)
    .filter(Boolean)
    .slice(0, 8)
    .map((words) => ({
      value: lineOf(words.split(' ')[0] ?? words, 40),
      label: lineOf(words.split(' ').slice(1).join(' '), 60),
    }));
}

/** The beginning of a text as one line of at most `limit` characters. */
function lineOf(text: string, limit: number): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, limit).join('');
}
