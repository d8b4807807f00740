import {
  areasOf,
  cardsOf,
  Reception,
  storyLimits,
  textOf,
  type Card,
  type DebriefAnswers,
} from '@accelerator/contracts';
import { lineIn, lineOf, maybe, type Candidate } from './candidate';

/** What she said that is worth keeping. */
export function keptIn({ kept }: DebriefAnswers): readonly Candidate[] {
  return lineIn(kept, 'kept', 'story', titled);
}

/** An example that landed was told, and how she could tell is a note on that. Linked, it need not say more. */
export function landedIn(answers: DebriefAnswers): readonly Candidate[] {
  return cardsOf(answers, 'landed').flatMap((card) => {
    const [words, link] = [textOf(card, 'example').trim(), maybe(card, 'storyId')];
    if (words === '' && link === null) return [];
    const telling = { reception: 'landed' as const, note: textOf(card, 'evidence') };
    return [{ path: `landed/${card.id}`, kind: 'story' as const, words, link, telling, fields: titled(words) }];
  });
}

/** A story card: she told it, how it was received or not. Without a title it goes by the first words that it has. */
export function storiesIn(answers: DebriefAnswers): readonly Candidate[] {
  return cardsOf(answers, 'stories').flatMap((card) => {
    const words = texts.map((field) => textOf(card, field).trim()).find((text) => text !== '') ?? '';
    const [link, reception] = [maybe(card, 'storyId'), Reception.catch('unsure').parse(textOf(card, 'told'))];
    if (words === '' && link === null) return [];
    const telling = { reception, note: '' };
    return [{ path: `stories/${card.id}`, kind: 'story' as const, words, link, telling, fields: storyOf(card, words) }];
  });
}

const texts = ['title', 'bestSentence', 'action', 'context', 'obstacle', 'result', 'figures'] as const;

/** A story by its first words; all of them stand in it where the title does not hold them. */
function titled(words: string) {
  const title = lineOf(words, storyLimits.title);
  return { title, context: title === words ? '' : words };
}

function storyOf(card: Card, words: string) {
  const { figures, rest } = figuresIn(textOf(card, 'figures'));
  return {
    title: lineOf(words, storyLimits.title),
    context: [textOf(card, 'context'), rest].filter(Boolean).join('\n\n'),
    obstacle: textOf(card, 'obstacle'),
    action: textOf(card, 'action'),
    result: textOf(card, 'result'),
    bestSentence: textOf(card, 'bestSentence'),
    areas: areasOf(card),
    figures,
  };
}

/** "640 people / 290 jobs" or one a line: figures one by one. What does not go into them stays a text. */
function figuresIn(text: string) {
  const parts = text.split(/\s+\/\s+|\s*[;\n]\s*/).filter(Boolean);
  const figures = parts.map((words) => {
    const [value = '', ...label] = words.trim().split(/\s+/);
    return { value, label: label.join(' ') };
  });
  const { figures: most, figureValue, figureLabel } = storyLimits;
  const fit = figures.every(({ value, label }) => value.length <= figureValue && label.length <= figureLabel);
  return fit && figures.length <= most ? { figures, rest: '' } : { figures: [], rest: text };
}
