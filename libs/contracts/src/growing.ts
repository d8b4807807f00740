import { cardPath, cardsOf, type CardList } from './answer-cards';
import { answerSchemaAt, type AnswerKey, type DebriefAnswers } from './answers';
import type { Lens } from './taxonomies';

/** The three lines of the two-minute version, with the section of the full debrief that each belongs to. */
export const quickLines = { stayed: 'reflect', kept: 'record', energy: 'notice' } as const;
export type QuickLine = keyof typeof quickLines;

/** Where the first line goes, by what it tells her most about; without her word it is a moment that she did not see coming. */
const stayedIn: Readonly<Record<Lens, readonly [CardList, string]>> = {
  'culture-window': ['organisationSurprise', 'observation'],
  'what-matters': ['nowClear', 'statement'],
  sharper: ['caughtOffGuard', 'question'],
};

/**
 * What changes when a quick debrief grows into a full one: its lines become the first captured items (2.3). A line
 * that is longer than its field, or whose list holds something already, stays a line.
 * @param newId an id for each new card
 */
export function grownLines(answers: DebriefAnswers, newId: () => string): DebriefAnswers {
  const goals: readonly (readonly [QuickLine, readonly [CardList, string]])[] = [
    ['stayed', stayedIn[answers.firstLineLens ?? 'sharper']],
    ['kept', ['landed', 'example']],
    ['energy', ['energyMarks', 'ownWords']],
  ];
  return Object.fromEntries(
    goals.flatMap(([line, [list, field]]): [AnswerKey, string][] => {
      const [text = '', path] = [answers[line], cardPath(list, newId(), field)];
      const fits = answerSchemaAt(path)?.safeParse(text).success === true;
      if (text.trim() === '' || !fits || cardsOf(answers, list).length > 0) return [];
      return [
        [path, text],
        [line, ''],
      ];
    }),
  );
}
