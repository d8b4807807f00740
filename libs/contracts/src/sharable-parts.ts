import * as z from 'zod';
import { areasOf, cardsOf, textOf, type Card } from './answer-cards';
import type { DebriefAnswers } from './answers';
import { answerOf, each, labelIn, observationOf, questionOf, sentences, withColon, withNote } from './card-words';
import { keysOf, outcomeKinds, stages } from './taxonomies';
import { energyStates, energyTopics } from './taxonomies-debrief';
import { competencyAreas, receptions, skills, strengths, testResults } from './taxonomies-kept';
import { doors, statedReasons } from './taxonomies-process';
import { inSentence } from './text';

/**
 * The parts of a debrief that can be shared, in the order of the sheet, each with its default visibility
 * (product/02-debrief 2.4): `offered` is ticked, the others are asked about. What may never be shared is not here:
 * kind line, free page, free-write, day weight, the organisation's real name, effort. What is asked for one outcome only
 * (2.5) has no letter there, and is asked about.
 */
export const sharableParts = {
  outcome: 'What happened',
  newsOn: 'When I heard',
  stage: 'How far it went',
  statedReason: 'What they said',
  firstKnew: 'When I first knew',
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
  nearlyDidNotWork: 'What nearly did not work',
  madeTheDifference: 'What made the difference',
  beforeNextRound: 'Before the next round',
  notYours: 'What had nothing to do with me',
  didNotSitRight: 'What did not sit right with me',
  nowClear: 'What I now know I need',
  tests: 'How it looked against my conditions',
  madeItAYes: 'What would have made it a yes',
  door: 'Whether I would talk to them again',
  skillsKept: 'What I can do better now',
  stories: 'A story I told',
  energyMarks: 'What lifted and what drained me',
  clue: 'What that points to',
  closeMessage: 'How I closed it',
  protectFirst90Days: 'What I want to protect in the first 90 days',
  nextStep: 'One small thing I will do',
} as const;
export type SharablePart = keyof typeof sharableParts;
export const SharablePart = z.enum(keysOf(sharableParts));

/** Unticked until she ticks them. */
const asked: ReadonlySet<SharablePart> = new Set<SharablePart>([
  'statedReason',
  'firstKnew',
  'caughtOffGuardAnswers',
  'organisationMeaning',
  'doDifferently',
  'nearlyDidNotWork',
  'madeTheDifference',
  'beforeNextRound',
  'notYours',
  'didNotSitRight',
  'tests',
  'madeItAYes',
  'door',
  'stories',
  'closeMessage',
  'protectFirst90Days',
  'nextStep',
]);

export function offeredFromTheStart(part: SharablePart): boolean {
  return !asked.has(part);
}

/** What a debrief does not know itself. */
export interface AroundDebrief {
  /** The day on which it is shared: an exact date is never, "this week" is. */
  readonly today?: string;
  /** Her conditions in her words, by id: the debrief holds only how they looked. */
  readonly conditions?: ReadonlyMap<string, string>;
}

/** Her words for each part that holds something; where they go to is her decision, part by part. */
export function sharableTexts(
  answers: DebriefAnswers,
  around: AroundDebrief = {},
): Readonly<Partial<Record<SharablePart, string>>> {
  const texts = { ...factsIn(answers), ...aroundIn(answers, around), ...plainIn(answers), ...cardsIn(answers) };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

/** Texts that stand as she wrote them. */
const plain = [
  'firstKnew',
  'stayed',
  'kept',
  'energy',
  'doAgain',
  'doDifferently',
  'nearlyDidNotWork',
  'madeTheDifference',
  'beforeNextRound',
  'notYours',
  'didNotSitRight',
  'madeItAYes',
  'clue',
  'closeMessage',
  'protectFirst90Days',
] as const;

function plainIn(answers: DebriefAnswers): Readonly<Record<string, string>> {
  return Object.fromEntries(plain.map((key) => [key, answers[key] ?? '']));
}

function aroundIn(answers: DebriefAnswers, { today, conditions }: AroundDebrief) {
  const tests = cardsOf(answers, 'tests').map((card) => {
    const [statement, result] = [conditions?.get(card.id), labelIn(testResults, card, 'result')];
    return statement === undefined || result === '' ? '' : withColon(statement, inSentence(result));
  });
  return { newsOn: whenHeard(answers.newsOn, today), tests: sentences(...tests) };
}

const week = 7 * 86_400_000;

function whenHeard(day: string | null | undefined, today: string | undefined): string {
  if (!day || today === undefined) return '';
  return Date.parse(today) - Date.parse(day) < week ? 'This week' : 'Some weeks ago';
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

function storyOf(card: Card): string {
  const figures = textOf(card, 'figures');
  const areas = areasOf(card).map((area) => inSentence(competencyAreas[area]));
  const told = labelIn(receptions, card, 'told');
  return sentences(
    ...['title', 'context', 'obstacle', 'action', 'result'].map((field) => textOf(card, field)),
    figures === '' ? '' : `Figures: ${figures}`,
    textOf(card, 'bestSentence'),
    areas.length === 0 ? '' : `${areas.length === 1 ? 'Area' : 'Areas'}: ${areas.join(', ')}`,
    told === '' ? '' : `When I told it: ${inSentence(told)}`,
  );
}

function markOf(card: Card): string {
  const topic = textOf(card, 'ownWords') || labelIn(energyTopics, card, 'topic');
  const state = labelIn(energyStates, card, 'state');
  return topic === '' || state === '' ? topic : withColon(topic, state);
}

function keptSkills(answers: DebriefAnswers): readonly string[] {
  const labels: Readonly<Record<string, string>> = skills;
  return cardsOf(answers, 'skillsKept').flatMap(({ id, fields }) => (fields['on'] === true ? (labels[id] ?? []) : []));
}
