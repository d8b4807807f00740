import * as z from 'zod';
import { cardsOf, textOf, type Card, type CardList } from './answer-cards';
import type { DebriefAnswers } from './answers';
import { keysOf, outcomeKinds, stages } from './taxonomies';
import { cultureThemes, energyStates, energyTopics, polarities, questionCategories } from './taxonomies-debrief';
import { skills, strengths } from './taxonomies-kept';
import { doors, statedReasons } from './taxonomies-process';
import { inSentence } from './text';

/**
 * The parts of a debrief that can be shared, in the order of the sheet, each with its default visibility
 * (product/02-debrief 2.4): `offered` is ticked, the others are asked about. What may never be shared is not here:
 * kind line, free page, free-write, day weight, the organisation's real name, effort.
 */
export const sharableParts = {
  outcome: 'What happened',
  stage: 'How far it went',
  statedReason: 'What they said',
  stayed: 'What stayed with me',
  kept: 'What I said that is worth keeping',
  energy: 'Where the energy was',
  caughtOffGuard: 'What I did not see coming',
  caughtOffGuardAnswers: 'What I said, and would say next time',
  landed: 'What landed',
  organisationSurprise: 'What I saw of the organisation',
  organisationMeaning: 'What it might mean',
  doAgain: 'What I would do the same way again',
  doDifferently: 'One thing I would do differently',
  notYours: 'What had nothing to do with me',
  didNotSitRight: 'What did not sit right with me',
  nowClear: 'What I now know I need',
  door: 'Whether I would talk to them again',
  skillsKept: 'What I can do better now',
  stories: 'A story I told',
  energyMarks: 'What lifted and what drained me',
  clue: 'What that points to',
  nextStep: 'One small thing I will do',
} as const;
export type SharablePart = keyof typeof sharableParts;
export const SharablePart = z.enum(keysOf(sharableParts));

/** Unticked until she ticks them. */
const asked: ReadonlySet<SharablePart> = new Set<SharablePart>([
  'statedReason',
  'caughtOffGuardAnswers',
  'organisationMeaning',
  'doDifferently',
  'notYours',
  'didNotSitRight',
  'door',
  'stories',
  'nextStep',
]);

export function offeredFromTheStart(part: SharablePart): boolean {
  return !asked.has(part);
}

/** Her words for each part that holds something; where they go to is her decision, part by part. */
export function sharableTexts(answers: DebriefAnswers): Readonly<Partial<Record<SharablePart, string>>> {
  const texts = { ...factsIn(answers), ...plainIn(answers), ...cardsIn(answers) };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

/** Texts that stand as she wrote them. */
const plain = ['stayed', 'kept', 'energy', 'doAgain', 'doDifferently', 'notYours', 'didNotSitRight', 'clue'] as const;

function plainIn(answers: DebriefAnswers): Record<(typeof plain)[number], string> {
  const texts = {
    stayed: '',
    kept: '',
    energy: '',
    doAgain: '',
    doDifferently: '',
    notYours: '',
    didNotSitRight: '',
    clue: '',
  };
  for (const key of plain) texts[key] = answers[key] ?? '';
  return texts;
}

function factsIn(answers: DebriefAnswers) {
  const { nextStepWhen = '…', nextStepThen } = answers;
  return {
    outcome: labelled(outcomeKinds, answers.outcomeKind),
    stage: labelled(stages, answers.furthestStage),
    statedReason: sentences(labelled(statedReasons, answers.statedReason), answers.statedReasonText),
    door: labelled(doors, answers.door),
    nextStep: nextStepThen ? `When ${nextStepWhen}, I will ${nextStepThen}` : '',
  };
}

function cardsIn(answers: DebriefAnswers) {
  return {
    caughtOffGuard: each(answers, 'caughtOffGuard', questionOf),
    caughtOffGuardAnswers: each(answers, 'caughtOffGuard', answerOf),
    landed: each(answers, 'landed', (card) => sentences(textOf(card, 'example'), textOf(card, 'evidence'))),
    organisationSurprise: each(answers, 'organisationSurprise', observationOf),
    organisationMeaning: each(answers, 'organisationSurprise', (card) => textOf(card, 'meaning')),
    nowClear: each(answers, 'nowClear', (card) =>
      withNote(textOf(card, 'statement'), labelIn(strengths, card, 'strength')),
    ),
    skillsKept: sentences(...keptSkills(answers), answers.skillsText),
    stories: each(answers, 'stories', storyOf),
    energyMarks: each(answers, 'energyMarks', markOf),
  };
}

function labelled(labels: Readonly<Record<string, string>>, key: string | null | undefined): string {
  return (key ? labels[key] : undefined) ?? '';
}

function each(answers: DebriefAnswers, list: CardList, textIn: (card: Card) => string): string {
  return cardsOf(answers, list)
    .map(textIn)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text.trim() !== '').join('\n');
}

function withNote(text: string, note: string): string {
  return text === '' || note === '' ? text : `${text} (${inSentence(note)})`;
}

function labelIn(labels: Readonly<Record<string, string>>, card: Card, field: string): string {
  return labels[textOf(card, field)] ?? '';
}

function questionOf(card: Card): string {
  return withNote(textOf(card, 'question'), labelIn(questionCategories, card, 'category'));
}

function answerOf(card: Card): string {
  const [said, next] = [textOf(card, 'whatISaid'), textOf(card, 'nextTime')];
  return sentences(said, next === '' ? '' : `Next time: ${next}`);
}

function observationOf(card: Card): string {
  const theme = Object.entries(cultureThemes).find(([key]) => key === textOf(card, 'theme'))?.[1].label ?? '';
  const words = [theme, labelIn(polarities, card, 'polarity')].filter(Boolean).join(', ');
  return withNote(textOf(card, 'observation'), words);
}

function storyOf(card: Card): string {
  return sentences(
    ...['title', 'context', 'obstacle', 'action', 'result', 'bestSentence'].map((field) => textOf(card, field)),
  );
}

function markOf(card: Card): string {
  const topic = textOf(card, 'ownWords') || labelIn(energyTopics, card, 'topic');
  const state = labelIn(energyStates, card, 'state');
  return topic === '' || state === '' ? topic : `${topic}: ${state}`;
}

function keptSkills(answers: DebriefAnswers): readonly string[] {
  const labels: Readonly<Record<string, string>> = skills;
  return cardsOf(answers, 'skillsKept').flatMap(({ id, fields }) => (fields['on'] === true ? (labels[id] ?? []) : []));
}
