import type { CardList } from './answer-cards';
import { debriefLimits, type AnswerKey } from './answers';
import {
  sectionTitles,
  type CardsPrompt,
  type FactPrompt,
  type Prompt,
  type Section,
  type SectionKey,
  type SectionPrompt,
  type TextPrompt,
} from './debrief-prompts';
import type { Freshness, OutcomeKind, Stage } from './taxonomies';
import { stageGroupOf } from './taxonomies-process';

export * from './debrief-prompts';

/**
 * Sections and prompts in the order and wording that fit the outcome and how fresh it is (product/02-debrief 2.5).
 * Nothing is required; what is left out of the page for one outcome keeps its text.
 * @param stage how far it went; where it is not given, nothing is left out for it
 */
export function sectionsFor(
  outcome: OutcomeKind,
  freshness: Freshness | null,
  stage?: Stage | null,
): readonly Section[] {
  const settled = freshness === 'settled' || freshness === 'long-view';
  return orderOf(outcome).map((key) => ({
    key,
    title: sectionTitles[key],
    prompts: inOrder(promptsOf(key, outcome), { settled, outcome, section: key }).filter(
      (one) => one.kind !== 'text' || one.key !== 'stillWarm' || stage === undefined || isLate(stage),
    ),
  }));
}

/** After finals and offers other conversations may have grown cold. */
function isLate(stage: Stage | null): boolean {
  return stage !== null && ['finals', 'offers'].includes(stageGroupOf(stage));
}

function orderOf(outcome: OutcomeKind): readonly SectionKey[] {
  if (outcome === 'in-process') return ['reflect', 'record', 'notice'];
  if (outcome === 'withdrew' || outcome === 'offer-declined')
    return ['arrival', 'what-matters', 'reflect', 'record', 'notice', 'close'];
  return ['arrival', 'reflect', 'what-matters', 'record', 'notice', 'close'];
}

function inOrder(
  prompts: readonly SectionPrompt[],
  { settled, outcome, section }: { settled: boolean; outcome: OutcomeKind; section: SectionKey },
): readonly SectionPrompt[] {
  if (section !== 'reflect') return prompts;
  const first =
    outcome === 'role-cancelled-or-frozen' ? prompts.filter(({ prompt }) => prompt === notYours.prompt) : [];
  const rest = prompts.filter((one) => !first.includes(one));
  if (!settled) return [...first, ...rest];
  return [...first, ...rest.filter(({ exact }) => exact !== true), ...rest.filter(({ exact }) => exact === true)];
}

function promptsOf(section: SectionKey, outcome: OutcomeKind): readonly SectionPrompt[] {
  switch (section) {
    case 'arrival':
      return arrivalOf(outcome);
    case 'reflect':
      return reflectOf(outcome);
    case 'what-matters':
      return whatMattersOf(outcome);
    case 'record':
      return record;
    case 'notice':
      return notice;
    case 'close':
      return closeOf(outcome);
  }
}

const fact = (key: AnswerKey, prompt: string, help?: string): FactPrompt => ({
  kind: 'fact',
  key,
  prompt,
  ...(help !== undefined && { help }),
});
const text = (key: AnswerKey, limit: number, prompt: string, more: Omit<Prompt, 'prompt'> = {}): TextPrompt => ({
  kind: 'text',
  key,
  limit,
  prompt,
  ...more,
});
const cards = (list: CardList, prompt: string, more: Omit<Prompt, 'prompt'> = {}): CardsPrompt => ({
  kind: 'cards',
  list,
  prompt,
  ...more,
});

const contractAdvice = 'The app and the group cannot judge a contract. For that, please ask an employment lawyer.';

function arrivalOf(outcome: OutcomeKind): readonly SectionPrompt[] {
  const ghosted = outcome === 'ghosted';
  return [
    fact('process', 'Which process is this about?'),
    fact('outcomeKind', 'What happened?', outcome === 'offer-withdrawn' ? contractAdvice : undefined),
    fact('newsOn', ghosted ? 'When did you last hear?' : 'When did you hear?'),
    ...(ghosted ? [fact('decidedToCloseOn', 'When did you decide to close it?')] : []),
    fact('lastConversationOn', 'When was your last conversation with them?'),
    fact('furthestStage', 'How far did it go?'),
    fact('statedReason', 'What did they say, if anything?'),
    text('statedReasonText', debriefLimits.statedReason, 'In their words'),
    ...(outcome === 'withdrew' ? [text('firstKnew', debriefLimits.closing, 'When did you first know?')] : []),
    fact('dayWeight', 'How is today?', 'Only you see this.'),
  ];
}

const notYours = text('notYours', debriefLimits.notYours, 'What had nothing to do with you, as far as you can tell?', {
  help: 'An internal candidate, a budget, a change at the top. “I don’t know” is an answer.',
});

function reflectOf(outcome: OutcomeKind): readonly SectionPrompt[] {
  return [
    cards('caughtOffGuard', 'Which questions or moments did you not see coming?', {
      help: 'Their words if you still have them; yours if not.',
      lens: 'sharper',
      exact: true,
    }),
    cards('landed', 'Which of your examples landed, and how could you tell?', {
      help: 'A follow-up question, a note taken, a change in the room.',
      lens: 'sharper',
      exact: true,
    }),
    cards('organisationSurprise', 'What did you learn about the organisation that you did not expect?', {
      help: 'First what you saw or heard. What it might mean is a separate line, and may stay empty.',
      lens: 'culture-window',
    }),
    text('doAgain', debriefLimits.doAgain, 'What would you do the same way again?', {
      help: 'Feedback may never come, so take your own fair look.',
      lens: 'sharper',
    }),
    ...differentlyOf(outcome),
    ...(outcome === 'accepted'
      ? [text('madeTheDifference', debriefLimits.closing, 'What made the difference?', { lens: 'sharper' })]
      : []),
    notYours,
  ];
}

function differentlyOf(outcome: OutcomeKind): readonly SectionPrompt[] {
  if (outcome === 'role-cancelled-or-frozen') return [];
  if (outcome === 'accepted')
    return [text('nearlyDidNotWork', debriefLimits.closing, 'What nearly did not work?', { lens: 'sharper' })];
  return [
    text('doDifferently', debriefLimits.doDifferently, 'And one thing you would do differently?', {
      help: 'One is enough; the field holds one.',
      lens: 'sharper',
    }),
  ];
}

function whatMattersOf(outcome: OutcomeKind): readonly SectionPrompt[] {
  return [
    text('didNotSitRight', debriefLimits.didNotSitRight, 'Was there a moment that did not sit right with you?', {
      help: 'What did it touch?',
      lens: 'what-matters',
    }),
    cards('nowClear', 'Is there something you now know you need, or will not accept?', { lens: 'what-matters' }),
    cards('tests', 'Your non-negotiables so far: how did this process look against them?', { lens: 'what-matters' }),
    ...(outcome === 'offer-declined'
      ? [text('madeItAYes', debriefLimits.closing, 'What would have made it a yes?', { lens: 'what-matters' })]
      : []),
    fact(
      'door',
      'If they came back with another role, would you talk to them?',
      'There is no right answer. We ask because doors like this often close without anyone deciding it.',
    ),
  ];
}

const record: readonly SectionPrompt[] = [
  cards('skillsKept', 'What can you do better now than before this process?', { lens: 'sharper' }),
  text('skillsText', debriefLimits.skills, 'In your own words'),
  cards('stories', 'Did you tell an achievement in a new or better way?', {
    help: 'True to size: no larger, no smaller.',
    lens: 'sharper',
  }),
];

const notice: readonly SectionPrompt[] = [
  cards('energyMarks', 'When were you most alive in these conversations, and when did you fade?', {
    lens: 'what-matters',
  }),
  text('clue', debriefLimits.clue, 'What does that suggest about the responsibilities to look for next?', {
    lens: 'what-matters',
  }),
];

function closeOf(outcome: OutcomeKind): readonly SectionPrompt[] {
  return [
    ...(outcome === 'ghosted'
      ? [
          text('closeMessage', debriefLimits.closeMessage, 'A closing note, if you like', {
            help: 'Words to begin with. You may change, copy and send them.',
          }),
        ]
      : []),
    ...(outcome === 'accepted'
      ? [
          text('protectFirst90Days', debriefLimits.closing, 'What do you want to protect in the first 90 days?'),
          text('newPlanWhen', debriefLimits.nextStep, 'A setback plan for the new role. When …'),
          text('newPlanThen', debriefLimits.nextStep, '… I will …'),
        ]
      : []),
    text(
      'kindLine',
      debriefLimits.kindLine,
      'If a colleague you respect had had this process and this ending, what would you say to her?',
      { help: 'Your kind line. Never shared.' },
    ),
    text('nextStepWhen', debriefLimits.nextStep, 'One small thing, if you like. When …'),
    text('nextStepThen', debriefLimits.nextStep, '… I will …'),
    text('stillWarm', debriefLimits.nextStep, 'Which one other conversation would you like to keep warm?'),
    fact('effortHours', 'Hours spent on tasks, if you noted them'),
    fact('circleBackOn', 'Look at this again?'),
  ];
}
