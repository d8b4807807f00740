import { cardsOf, textOf, type Card, type CardList } from './answer-cards';
import type { DebriefAnswers } from './answers';
import { cultureThemes, polarities, questionCategories } from './taxonomies-debrief';
import { inSentence } from './text';

/** The words of each card of a list that holds some, one under the other. */
export function each(answers: DebriefAnswers, list: CardList, textIn: (card: Card) => string): string {
  return cardsOf(answers, list)
    .map(textIn)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

export function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text.trim() !== '').join('\n');
}

/** Followed by a colon and what is said of it: a full stop at its end makes way. */
export function withColon(text: string, what: string): string {
  return `${text.trimEnd().replace(/([^.\s])\.$/u, '$1')}: ${what}`;
}

/** With a label behind it in brackets, without the brackets of its own: "… my mother? (a question that …)". */
export function withNote(text: string, note: string): string {
  return text === '' || note === '' ? text : `${text} (${withoutBrackets(inSentence(note))})`;
}

/** A label without the examples behind it. */
export function withoutBrackets(label: string): string {
  return label.replace(/ \([^()]*\)$/, '');
}

export function labelIn(labels: Readonly<Record<string, string>>, card: Card, field: string): string {
  return labels[textOf(card, field)] ?? '';
}

export function questionOf(card: Card): string {
  return withNote(textOf(card, 'question'), labelIn(questionCategories, card, 'category'));
}

export function answerOf(card: Card): string {
  const [said, next, before] = [textOf(card, 'whatISaid'), textOf(card, 'nextTime'), textOf(card, 'beforeNextRound')];
  return sentences(
    said,
    next === '' ? '' : `Next time: ${next}`,
    before === '' ? '' : `Before the next round: ${before}`,
  );
}

export function observationOf(card: Card): string {
  const theme = Object.entries(cultureThemes).find(([key]) => key === textOf(card, 'theme'))?.[1].label ?? '';
  const words = [theme, labelIn(polarities, card, 'polarity')].filter(Boolean).join(', ');
  return withNote(textOf(card, 'observation'), words);
}
