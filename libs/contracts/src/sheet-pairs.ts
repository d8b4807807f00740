import { textOf, type Card, type CardList } from './answer-cards';
import type { DebriefAnswers } from './answers';
import { answerOf, each, observationOf, questionOf, sentences } from './card-words';
import { sharableParts, type SharablePart } from './sharable-parts';

/**
 * Parts of the sheet that come from the same cards: what was asked and what she said, what she saw and what it might
 * mean. Where she shares both, each card is one item of the first part, with the second beneath; one alone is a list.
 */
export const partBeneath = {
  caughtOffGuard: 'caughtOffGuardAnswers',
  organisationSurprise: 'organisationMeaning',
} as const satisfies Partial<Record<SharablePart, SharablePart>>;
export type PairedPart = keyof typeof partBeneath;

export function isPaired(part: string): part is PairedPart {
  return part in partBeneath;
}

/** The cards of a part, each with what stands beneath it. */
export function pairedText(answers: DebriefAnswers, part: PairedPart): string {
  return each(answers, part satisfies CardList, wholes[part]);
}

/** Whether a text of a part already holds what stands beneath. */
export function holdsBeneath(part: PairedPart, text: string): boolean {
  const leads = part === 'caughtOffGuard' ? said : [sharableParts.organisationMeaning];
  return text.split('\n').some((line) => leads.some((lead) => line.startsWith(`${lead}: `)));
}

const said = ['What I said', 'Next time', 'Before the next round'];

const wholes: Readonly<Record<PairedPart, (card: Card) => string>> = {
  caughtOffGuard: (card) => {
    const said = textOf(card, 'whatISaid').trim() === '' ? '' : 'What I said: ';
    return sentences(questionOf(card), said + answerOf(card));
  },
  organisationSurprise: (card) => {
    const meaning = textOf(card, 'meaning').trim();
    return sentences(observationOf(card), meaning && `${sharableParts.organisationMeaning}: ${meaning}`);
  },
};
