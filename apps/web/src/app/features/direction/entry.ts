import {
  type ClueView,
  conditionThemes,
  type CultureSignalView,
  cultureThemes,
  type EnergyMarkView,
  energyStates,
  energyTopics,
  type KeptSource,
  type NonNegotiableView,
  polarities,
  type SkillKeptView,
  skills,
  strengths,
  testResults,
} from '@accelerator/contracts';
import { dayInWords } from '@web/platform/times';
import type { EntryFields } from './entry-form';

/** One line of an entry: what it says, and in which type. */
interface Line {
  readonly look: 'entry' | 'read' | 'read-s' | 'help' | 'meta';
  readonly text: string;
}

/** A kept thing of any kind as its list shows it, and as its form takes it. */
export interface Entry {
  readonly id: string;
  readonly revision: number;
  readonly words: string;
  /** Its words, and what tells it from another one with the same: which one it is, among the others. */
  readonly named: string;
  readonly lines: readonly Line[];
  /** Its own source first, then those of what was put into it. */
  readonly sources: readonly NonNullable<KeptSource>[];
  readonly fields: EntryFields;
}

export function entryOfClue(one: ClueView): Entry {
  return entryOf(one, one.words, { words: one.words }, [
    { look: 'read', text: one.words },
    { look: 'meta', text: dayInWords(one.writtenOn) },
  ]);
}

export function entryOfCondition(one: NonNegotiableView): Entry {
  const { statement, strength, theme, asQuestion, tests, changes } = one;
  const held = tests.map(({ result, source }): Line => ({
    look: 'help',
    text: `${testResults[result]}${source ? `: ${source.process}` : ''}`,
  }));
  return entryOf(one, statement, { statement, strength, theme: theme ?? '', asQuestion }, [
    { look: 'entry', text: statement },
    { look: 'meta', text: joined([strengths[strength], theme === null ? '' : conditionThemes[theme]]) },
    { look: 'read-s', text: asQuestion },
    ...held,
    ...changes.map((former): Line => ({
      look: 'meta',
      text: `Before: ${former.statement} (${strengths[former.strength]})`,
    })),
  ]);
}

export function entryOfSignal(one: CultureSignalView): Entry {
  const { observation, meaning, polarity, theme } = one;
  return entryOf(one, observation, { observation, meaning, polarity, theme: theme ?? '' }, [
    { look: 'read', text: observation },
    { look: 'help', text: meaning },
    { look: 'meta', text: joined([theme === null ? '' : cultureThemes[theme].label, polarities[polarity]]) },
  ]);
}

export function entryOfMark(one: EnergyMarkView): Entry {
  const { topic, ownWords, state, markedOn, elsewhere } = one;
  const words = ownWords || energyTopics[topic];
  const there = elsewhere.map(
    (other) => `${energyStates[other.state]}${other.source ? `: ${other.source.process}` : ''}`,
  );
  const day = markedOn === null ? '' : dayInWords(markedOn);
  const entry = entryOf(one, words, { topic, ownWords, state }, [
    { look: 'read', text: words },
    {
      look: 'meta',
      text: joined([energyStates[state], ownWords && topic !== 'other' ? energyTopics[topic] : '', day]),
    },
    { look: 'help', text: there.length > 0 ? `Also ${joined(there)}` : '' },
  ]);
  return { ...entry, named: joined([words, energyStates[state], one.source?.process || day]) };
}

export function entryOfSkill(one: SkillKeptView): Entry {
  const { skill, ownWords, keptOn } = one;
  const words = skill === 'other' && ownWords ? ownWords : skills[skill];
  const entry = entryOf(one, words, { skill, ownWords }, [
    { look: 'read', text: words },
    { look: 'help', text: skill === 'other' ? '' : ownWords },
    { look: 'meta', text: dayInWords(keptOn) },
  ]);
  return { ...entry, named: joined([words, one.source?.process || dayInWords(keptOn)]) };
}

interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly source: KeptSource;
  readonly also: readonly KeptSource[];
}

function entryOf(
  { id, revision, source, also }: Kept,
  words: string,
  fields: EntryFields,
  lines: readonly Line[],
): Entry {
  const known = [source, ...also].flatMap((one) => one ?? []);
  const sources = known.filter(({ debriefId }, at) => known.findIndex((one) => one.debriefId === debriefId) === at);
  return { id, revision, words, named: words, fields, sources, lines: lines.filter(({ text }) => text !== '') };
}

function joined(words: readonly string[]): string {
  return words.filter(Boolean).join(' · ');
}
