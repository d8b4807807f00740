import type { CardList } from './answer-cards';
import type { AnswerKey } from './answers';
import type { Lens } from './taxonomies';

/** The fold-out sections of the full debrief, product/02-debrief 2.4, in their usual order. */
export const sectionTitles = {
  arrival: 'The process',
  reflect: 'Reflect while it is fresh',
  'what-matters': 'What matters to you',
  record: 'Sharper: what you keep',
  notice: 'Notice the energy',
  close: 'Close',
} as const;
export type SectionKey = keyof typeof sectionTitles;

/** What every prompt says. */
export interface Prompt {
  readonly prompt: string;
  readonly help?: string;
  readonly lens?: Lens;
  /** Exact words: folded away behind "If details are still there" once they have settled. */
  readonly exact?: boolean;
}

/** One long text. */
export interface TextPrompt extends Prompt {
  readonly kind: 'text';
  readonly key: AnswerKey;
  readonly limit: number;
}

/** One choice of a closed list, a day, or hours; the page knows how to draw each by its key. */
export interface FactPrompt extends Prompt {
  readonly kind: 'fact';
  readonly key: AnswerKey;
}

/** Cards that repeat. */
export interface CardsPrompt extends Prompt {
  readonly kind: 'cards';
  readonly list: CardList;
}

export type SectionPrompt = TextPrompt | FactPrompt | CardsPrompt;

export interface Section {
  readonly key: SectionKey;
  readonly title: string;
  readonly prompts: readonly SectionPrompt[];
}

/** What a prompt asks for, by name: the key of its answer, or its list of cards. */
export function promptKey(prompt: SectionPrompt): string {
  return prompt.kind === 'cards' ? prompt.list : prompt.key;
}

/** A polite closing note after silence, to begin with: she may change it, copy it and send it. */
export const closeMessageWords =
  'Thank you for the conversations. As I have not heard back, I am closing my candidacy on my side. I wish you well with the appointment.';
