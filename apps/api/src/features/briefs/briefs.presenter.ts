import {
  briefLimits,
  intentionsOf,
  likelyCategories,
  stageGroupOf,
  type BriefView,
  type FitView,
  type QuestionCategory,
  type Stage,
} from '@accelerator/contracts';
import type { BriefFacts, ConditionFact, FitFacts, GivenFact, QuestionFact, StoryFact } from './facts';

/** What stands on the page, in its order. */
export function briefOf(facts: BriefFacts): BriefView {
  const shown = likely(facts.questions, facts.stage).slice(0, briefLimits.questions);
  const { opportunityId, roleTitle, organisationName, ended, round, rounds, clue, stage } = facts;
  return {
    opportunityId,
    roleTitle,
    organisationName,
    ended,
    round,
    rounds: rounds.map(({ id, stage: at, onDate, atTime }) => ({ id, stage: at, onDate, atTime })),
    stage,
    clue,
    questions: shown.map(questionOf),
    given: givenFor(facts.given, stage),
    stories: facts.stories.slice(0, briefLimits.stories).map(storyOf),
    toAsk: toAskOf(facts.conditions, facts.given),
    signals: { n: facts.signals.n, items: lookOut(facts.signals.items) },
    nextTime: nextTimeOf(facts.debriefs, shown),
  };
}

/** A broken must is a veto, whether she lets it stand or not. */
export function fitOf(facts: FitFacts): FitView {
  return {
    ...facts,
    conditions: facts.conditions.map(({ nonNegotiableId, statement, strength, asQuestion, test }) => ({
      nonNegotiableId,
      statement,
      strength,
      asQuestion,
      test,
      veto: strength === 'must' && test?.result === 'broken',
    })),
  };
}

/** By category of the stage, then asked at such a stage before, then asked more often; the latest first among equals. */
export function likely(questions: readonly QuestionFact[], stage: Stage | null): readonly QuestionFact[] {
  const group = stage === null ? null : stageGroupOf(stage);
  const asked = ({ groups }: QuestionFact) => (group !== null && groups.includes(group) ? 0 : 1);
  return [...questions].sort(
    (one, other) =>
      place(one.category, stage) - place(other.category, stage) || asked(one) - asked(other) || other.times - one.times,
  );
}

/** Categories that the stage does not name stand last, all alike. */
function place(category: QuestionCategory | null, stage: Stage | null): number {
  const categories = likelyCategories(stage);
  const at = category === null ? -1 : categories.indexOf(category);
  return at === -1 ? categories.length : at;
}

function questionOf({ id, question, answer, storyTitle, times }: QuestionFact): BriefView['questions'][number] {
  return { id, question, answer, storyTitle, times };
}

function givenFor(given: readonly GivenFact[], stage: Stage | null): BriefView['given'] {
  return given
    .filter(({ askedOf }) => askedOf === 'candidate')
    .sort((one, other) => place(one.category, stage) - place(other.category, stage))
    .slice(0, briefLimits.given)
    .map(({ id, question, category }) => ({ id, question, category }));
}

/** What she would bring: her figures and her best sentence, else how it ended. */
function storyOf({ id, title, bestSentence, result, figures }: StoryFact): BriefView['stories'][number] {
  const numbers = figures.map(({ value }) => value.trim()).filter(Boolean);
  const said = bestSentence.trim() === '' ? result.trim() : `“${bestSentence.trim()}”`;
  return { id, title, line: [numbers.length > 0 ? `${numbers.join(', ')}.` : '', said].filter(Boolean).join(' ') };
}

/** Her own conditions first; where there is room, questions to employers that the cohort gave. */
function toAskOf(conditions: readonly ConditionFact[], given: readonly GivenFact[]): BriefView['toAsk'] {
  const own = conditions.map(({ id, statement, strength, asQuestion }) => ({
    id,
    question: asQuestion.trim(),
    statement,
    strength,
  }));
  const others = given
    .filter(({ askedOf }) => askedOf === 'employer')
    .map(({ id, question }) => ({ id, question, statement: '', strength: null }));
  return [...own, ...others].slice(0, briefLimits.toAsk);
}

/** The reds that she saw most, and the greens. */
function lookOut(items: BriefView['signals']['items']): BriefView['signals']['items'] {
  const of = (pole: 'red' | 'green') => items.filter(({ polarity }) => polarity === pole).slice(0, briefLimits.signals);
  return [...of('red'), ...of('green')].map(({ theme, polarity, times, observation }) => ({
    theme,
    polarity,
    times,
    observation,
  }));
}

/** The last one that does not stand among the answers on the page already. */
function nextTimeOf(debriefs: BriefFacts['debriefs'], shown: readonly QuestionFact[]): BriefView['nextTime'] {
  const answers = new Set(shown.map(({ answer }) => answer.trim()));
  return debriefs.flatMap(meantIn).find(({ words }) => !answers.has(words.trim())) ?? null;
}

/** What she meant to do another time, in one debrief. */
function meantIn({ id, answers }: BriefFacts['debriefs'][number]): readonly NonNullable<BriefView['nextTime']>[] {
  const meant = intentionsOf(id, answers).filter(({ kind }) => kind === 'next-time');
  const words = answers.doDifferently?.trim() ?? '';
  const differently = words === '' ? [] : [{ debriefId: id, about: '', words }];
  return [...meant.map((one) => ({ debriefId: id, about: one.about, words: one.words })), ...differently];
}
