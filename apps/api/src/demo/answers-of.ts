import {
  cardPath,
  cultureThemes,
  type QuestionCategory,
  type CardList,
  type CardValue,
  type DebriefAnswers,
} from '@accelerator/contracts';
import {
  dayIn,
  idOf,
  opportunities,
  organisationOf,
  personOf,
  processOf,
  quickLinesOf,
  type debriefs,
  type WorldClock,
} from '@accelerator/fixtures';

type Debrief = (typeof debriefs)[number];
type Fields = Readonly<Record<string, CardValue | undefined>>;

/** What she wrote, by the keys and paths of the product; a note holds the facts alone. */
export function answersOf(clock: WorldClock, debrief: Debrief): DebriefAnswers & { process: string } {
  const organisation = organisationOf(debrief.organisation);
  const dayAgo = (days: number) => dayIn(personOf(debrief.member).timeZone, clock.daysAgo(days));
  const { decidedToCloseDaysAgo, lastHeardDaysAgo } = debrief.answers;
  const facts = {
    process: processOf(debrief),
    outcomeKind: debrief.outcome,
    newsOn: lastHeardDaysAgo === undefined ? dayAgo(debrief.newsDaysAgo) : dayAgo(lastHeardDaysAgo),
    furthestStage: debrief.stage,
    roleTitle: debrief.role,
    organisationName: organisation.privateName,
    publicAlias: organisation.publicAlias,
    ...opportunityOf(debrief),
    ...(decidedToCloseDaysAgo !== undefined && { decidedToCloseOn: dayAgo(decidedToCloseDaysAgo) }),
  };
  if (debrief.mode === 'log') return facts;
  return { ...linesOf(debrief), ...textsOf(debrief), ...cardsIn(debrief), ...facts };
}

/** The process in her own list that it closed. */
function opportunityOf({ key }: Debrief): { opportunity?: string } {
  const closed = opportunities.find((one) => one.debrief === key);
  return closed ? { opportunity: idOf('opportunity', closed.key) } : {};
}

/** Paths of the entries that she kept, in the story. */
export function keptPathsOf(debrief: Debrief): readonly string[] {
  if (debrief.mode === 'log') return [];
  const paths = Object.keys(cardsIn(debrief)).map((path) => path.split('/').slice(0, 2).join('/'));
  const cards = [...new Set(paths)].filter((path) => !/^(landed|nowClear)\//.test(path));
  return debrief.answers.clue === undefined ? cards : [...cards, 'clue'];
}

/** The three lines stand in two-minute debriefs; a full one has its cards instead, where it is written out. */
function linesOf(debrief: Debrief): DebriefAnswers {
  const { answers } = debrief;
  if (debrief.mode === 'quick') return { ...quickLinesOf(debrief) };
  return { stayed: answers.stayed ?? '', kept: answers.kept ?? '', energy: answers.energy ?? '' };
}

function textsOf({ answers }: Debrief): DebriefAnswers {
  const { statedReason, nextStep, newSetbackPlan } = answers;
  return written({
    statedReason: statedReason?.key,
    statedReasonText: statedReason?.text,
    firstKnew: answers.firstKnew,
    doAgain: answers.doAgain,
    doDifferently: answers.doDifferently,
    notYours: answers.notYours,
    didNotSitRight: answers.didNotSitRight,
    door: answers.door,
    closeMessage: answers.closeMessage,
    clue: answers.clue,
    madeTheDifference: answers.whatMadeTheDifference,
    nearlyDidNotWork: answers.nearlyDidNotWork,
    protectFirst90Days: answers.protectFirst90Days,
    newPlanWhen: newSetbackPlan?.when,
    newPlanThen: newSetbackPlan?.then,
    firstLineLens: answers.firstLineLens,
    nextStepWhen: nextStep?.when,
    nextStepThen: nextStep?.then,
    stillWarm: answers.stillWarm,
    effortHours: answers.effortHours,
    dayWeight: answers.dayWeight,
    kindLine: answers.kindLine,
  });
}

function cardsIn(debrief: Debrief): Record<string, CardValue> {
  const { answers } = debrief;
  return {
    ...cards('caughtOffGuard', questionsOf(debrief)),
    ...cards(
      'landed',
      (answers.landed ?? []).map(({ example, evidence, story }) => ({
        example,
        evidence,
        storyId: story && idOf('story', story),
      })),
    ),
    ...cards('organisationSurprise', signalsOf(debrief)),
    ...cards(
      'nowClear',
      (answers.nowClear ?? []).map(({ link, ...condition }) => ({
        ...condition,
        nonNegotiableId: link && idOf('non-negotiable', link),
      })),
    ),
    ...cards(
      'energyMarks',
      debrief.energyMarks.map(({ topic, state }) => ({ topic, state })),
    ),
    ...Object.fromEntries((answers.skillsKept ?? []).map((skill) => [cardPath('skillsKept', skill, 'on'), true])),
    ...Object.fromEntries(
      (answers.tests ?? []).map(({ nonNegotiable, result }) => [
        cardPath('tests', idOf('non-negotiable', nonNegotiable), 'result'),
        result,
      ]),
    ),
  };
}

/** What was asked where the demo world names only what it was about. */
const questionAbout: Readonly<Record<QuestionCategory, string>> = {
  'career-narrative': 'Which of your moves would you make differently today?',
  'motivation-for-role': 'Why this organisation, and why now?',
  'gap-or-exit': 'Why did you leave, in one sentence?',
  'business-and-commercial': 'Which line of our accounts would you have asked about first?',
  'hr-strategy': 'What would you stop doing in the first year?',
  'transformation-and-change': 'When did a change of yours not hold, and how did you notice?',
  'restructuring-and-redundancy': 'How do you tell a good team that half of it will go?',
  'mergers-and-integration': 'Whose terms won in your last merger, and who decided?',
  'culture-and-values': 'Which of our values would you struggle with?',
  'employee-relations': 'When did you last lose an argument with your representatives?',
  'ceo-and-board-relations': 'What did you last tell a chief executive that she did not want to hear?',
  'influence-and-challenge': 'Tell us of a no that you said upwards.',
  'team-leadership': 'Who in your team would not work for you again?',
  'talent-and-succession': 'Who is ready for your job today?',
  'inclusion-and-equity': 'What has not worked, of all that you tried?',
  'reward-and-executive-pay': 'Would you have signed our last pay report?',
  'people-analytics-and-technology': 'Which decision did your data change?',
  'risk-ethics-and-investigations': 'Where was your line, and who drew it?',
  'wellbeing-and-safety': 'What did you do about workload that was not a workshop?',
  'failure-and-learning': 'What went wrong on your watch?',
  'leadership-style-and-self-awareness': 'What do people say about you after you have left the room?',
  'first-hundred-days': 'What would we see of you after a hundred days?',
  'hypothetical-or-case': 'Two directors resign on the same morning. What do you do first?',
  'package-and-notice': 'What would it take for you to start in a month?',
  'should-not-be-asked': 'And how would your family feel about the travelling?',
  other: 'Is there anything that we have not asked?',
};

/** What she wrote out, and what else was asked, by what it was about. */
function questionsOf({ answers, categories }: Debrief): readonly Fields[] {
  const writtenOut = answers.caughtOffGuard ?? [];
  const others = categories.filter((category) => !writtenOut.some((question) => question.category === category));
  return [
    ...writtenOut.map((question) => ({ ...question })),
    ...others.map((category, at) => ({
      question: at === 0 && writtenOut.length === 0 && answers.stayed ? answers.stayed : questionAbout[category],
      category,
    })),
  ];
}

function signalsOf({ answers, signals }: Debrief): readonly Fields[] {
  const { organisationSurprise } = answers;
  if (organisationSurprise) return organisationSurprise.map((signal) => ({ ...signal }));
  return signals.map(({ polarity, theme }) => ({ observation: `${cultureThemes[theme][polarity]}.`, polarity, theme }));
}

function cards(list: CardList, items: readonly Fields[]): Record<string, CardValue> {
  const fields = items.flatMap((item, at) =>
    Object.entries({ ...written(item), position: at + 1 }).map(([field, value]): [string, CardValue] => [
      cardPath(list, String(at + 1), field),
      value,
    ]),
  );
  return Object.fromEntries(fields);
}

function written(fields: Fields): Record<string, CardValue> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, CardValue] => entry[1] !== undefined),
  );
}
