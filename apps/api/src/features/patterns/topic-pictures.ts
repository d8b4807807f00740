import { cultureThemes, energyTopics, inSentence, questionCategories, type Picture } from '@accelerator/contracts';
import type { EnergyFact, ProcessFact, QuestionFact, SignalFact } from './facts';
import { countOfMarks, mostMarked, pictureOf, type Topic } from './pictures';
import { countOf, inWords, listOf, opening } from './small-numbers';

/** What lifts her, what drains her. */
export function energyMap(facts: readonly EnergyFact[], processes: readonly ProcessFact[]): Picture {
  const marks = facts.map(({ debriefId, topic, ownWords, state }) => ({
    debriefId,
    ...topicName(topic, ownWords),
    mark: state,
  }));
  return pictureOf(marks, processes, {
    row: (topic, n) =>
      listOf(
        [
          said('lifted you in', countOfMarks(topic, 'lit'), n),
          said('drained you in', countOfMarks(topic, 'drained'), n),
          said('steady in', countOfMarks(topic, 'steady'), n),
        ].flat(),
      ),
    sentence: (topics, n) =>
      [leading(topics, 'lit', 'lifted you', n), leading(topics, 'drained', 'drained you', n)].flat().join(' ') ||
      'Steady throughout, so far.',
    none: 'From the third debrief on you will see which topics lift you and which drain you.',
  });
}

/** What she gets asked, and where she is ready. */
export function questionMap(facts: readonly QuestionFact[], processes: readonly ProcessFact[]): Picture {
  const marks = facts.map(({ debriefId, category, prepared }) => ({
    debriefId,
    key: category ?? 'other',
    label: labelIn(questionCategories, category, 'Not placed yet'),
    mark: prepared ? ('prepared' as const) : ('open' as const),
  }));
  return pictureOf(marks, processes, {
    row: (topic, n) => `${countOf(countOfMarks(topic, 'prepared', 'open'), n)}, ${readiness(topic)}`,
    sentence: ([first], n) =>
      first
        ? `${first.label}: asked in ${countOf(countOfMarks(first, 'prepared', 'open'), n)}, ${answers(first)}.`
        : '',
  });
}

/** What she keeps seeing, from the candidate's chair. */
export function cultureMap(facts: readonly SignalFact[], processes: readonly ProcessFact[]): Picture {
  const marks = facts.map(({ debriefId, theme, polarity }) => ({
    debriefId,
    key: theme ?? 'other',
    label: themeOf(theme)?.label ?? 'Not placed yet',
    mark: polarity,
  }));
  return pictureOf(marks, processes, {
    row: (topic, n) =>
      listOf(
        [
          seen(themeOf(topic.key)?.red, countOfMarks(topic, 'red'), n),
          seen(themeOf(topic.key)?.green, countOfMarks(topic, 'green'), n),
          seen('unsure', countOfMarks(topic, 'unsure'), n),
        ].flat(),
      ),
    sentence: (topics, n) =>
      [pole(topics, 'red', n), pole(topics, 'green', n)].flat().join(' ') || undecided(topics, n),
  });
}

function topicName(topic: string, ownWords: string) {
  if (topic !== 'other') return { key: topic, label: labelIn(energyTopics, topic, topic) };
  const words = ownWords.trim();
  return { key: `own ${words.toLowerCase()}`, label: words || 'Something else' };
}

function labelIn(labels: Readonly<Record<string, string>>, key: string | null, otherwise: string): string {
  return (key === null ? undefined : labels[key]) ?? otherwise;
}

interface Theme {
  readonly label: string;
  readonly red: string;
  readonly green: string;
}

function themeOf(key: string | null): Theme | undefined {
  const themes: Readonly<Record<string, Theme>> = cultureThemes;
  return key === null ? undefined : themes[key];
}

function said(verb: string, count: number, n: number): readonly string[] {
  return count === 0 ? [] : [`${verb} ${countOf(count, n)}`];
}

function seen(words: string | undefined, count: number, n: number): readonly string[] {
  return count === 0 ? [] : [`${words ?? 'noted'}: ${countOf(count, n)}`];
}

/** "Building teams and complex people challenges lifted you in 2 of 5, a tie." Once is not yet a pattern. */
function leading(topics: readonly Topic[], mark: 'lit' | 'drained', verb: string, n: number): readonly string[] {
  const { topics: first, count } = mostMarked(topics, mark);
  if (count === 0) return [];
  if (count === 1 && first.length > 1) return [`No topic ${verb} more than once.`];
  const tie = first.length > 1 ? ', a tie' : '';
  return [
    `${opening(listOf(first.map(({ label }, at) => (at === 0 ? label : inSentence(label)))))} ${verb} in ${countOf(count, n)}${tie}.`,
  ];
}

function pole(topics: readonly Topic[], mark: 'red' | 'green', n: number): readonly string[] {
  const { topics: first, count } = mostMarked(topics, mark);
  const words = first.slice(0, 2).map(({ key, label }) => themeOf(key)?.[mark] ?? label);
  if (count === 0) return [];
  if (count === 1 && first.length > 2)
    return [`No ${mark === 'red' ? 'warning' : 'good'} sign was seen more than once.`];
  return words.map((word) => `${opening(word)}: seen in ${countOf(count, n)}.`);
}

/** Where she has not yet said of anything whether it is to leave or to look for. */
function undecided(topics: readonly Topic[], n: number): string {
  const { topics: first, count } = mostMarked(topics, 'unsure');
  const tie = first.length > 1 ? ', a tie' : '';
  const names = first.map(({ label }, at) => (at === 0 ? label : inSentence(label)));
  return `${opening(listOf(names))}: seen in ${countOf(count, n)}${tie}. Not sure yet whether to leave or to look for.`;
}

function readiness(topic: Topic): string {
  const [prepared, open] = [countOfMarks(topic, 'prepared'), countOfMarks(topic, 'open')];
  if (open === 0) return 'prepared';
  return prepared === 0 ? 'open' : `${inWords(prepared)} prepared`;
}

function answers(topic: Topic): string {
  const prepared = countOfMarks(topic, 'prepared');
  return prepared === 0
    ? 'no answer prepared'
    : `${inWords(prepared)} ${prepared === 1 ? 'answer' : 'answers'} prepared`;
}
