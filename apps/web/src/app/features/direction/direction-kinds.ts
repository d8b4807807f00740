import {
  clueLimits,
  conditionLimits,
  conditionThemes,
  cultureThemes,
  energyStates,
  energyTopics,
  markLimits,
  polarities,
  signalLimits,
  skillLimits,
  skills,
  strengths,
} from '@accelerator/contracts';
import type { KeptFilter } from '@web/platform/kept-filters';
import { choicesOf } from '@web/ui/choice';
import type { EntryField, EntryFields } from './entry-form';

export type EntryKind = 'clue' | 'condition' | 'signal' | 'mark' | 'skill';

/** What a kind is called, what its form asks, and by what its list is narrowed. */
export interface KindWords {
  readonly label: string;
  /** Its own page. */
  readonly link: string;
  readonly fresh: string;
  readonly none: string;
  readonly fields: readonly EntryField[];
  readonly empty: EntryFields;
  readonly filters: readonly KeptFilter[];
  /** What goes with one that is deleted for good. */
  readonly goes: string;
  /** Putting one into another. */
  readonly together: { readonly heading: string; readonly help: string; readonly label: string };
  /** On the page with all kinds how many stand, the latest ones; without it all of them. */
  readonly few?: number;
}

const themes = Object.fromEntries(Object.entries(cultureThemes).map(([key, { label }]) => [key, label]));
const choice = (key: string, label: string, labels: Readonly<Record<string, string>>): KeptFilter => ({
  key,
  label,
  kind: 'choice',
  any: 'All of them',
  choices: choicesOf(labels),
});

export const kinds: Readonly<Record<EntryKind, KindWords>> = {
  clue: {
    label: 'Clues',
    link: '/direction/clues',
    fresh: 'New clue',
    none: 'When a debrief shows where the energy was, your sentence about it stands here.',
    fields: [{ key: 'words', label: 'The clue', limit: clueLimits.words }],
    empty: { words: '' },
    filters: [],
    goes: 'What you put into it goes with it.',
    together: {
      heading: 'Put this clue into another one?',
      help: 'Where it came from stands with the other one. Its words are kept, out of sight; it stands with those put away, and can be put back in your list.',
      label: 'Into which clue?',
    },
  },
  condition: {
    label: 'Non-negotiables',
    link: '/direction/non-negotiables',
    fresh: 'New condition',
    none: 'You need not know them yet. Processes have a way of showing them.',
    fields: [
      { key: 'statement', label: 'The condition, in your words', limit: conditionLimits.statement },
      { key: 'strength', label: 'How strong', choices: choicesOf(strengths), must: true },
      { key: 'theme', label: 'Theme', choices: choicesOf(conditionThemes) },
      { key: 'asQuestion', label: 'As a question to ask', limit: conditionLimits.asQuestion },
    ],
    empty: { statement: '', strength: 'strong-wish', theme: '', asQuestion: '' },
    filters: [choice('strength', 'How strong', strengths), choice('theme', 'Theme', conditionThemes)],
    goes: 'How each process looked against it, what it said before and what you put into it go with it.',
    together: {
      heading: 'Put this condition into another one?',
      help: 'How each process looked against it stands with the other one. Its words are kept; it stands with those put away, and can be put back in your list.',
      label: 'Into which condition?',
    },
  },
  signal: {
    label: 'Culture signals',
    link: '/direction/signals',
    fresh: 'New signal',
    none: 'What you notice about organisations will collect here: what to look for, what to leave.',
    fields: [
      { key: 'observation', label: 'What I saw or heard', limit: signalLimits.observation },
      { key: 'meaning', label: 'What it might mean', limit: signalLimits.meaning },
      { key: 'polarity', label: 'To look for, or to leave', choices: choicesOf(polarities), must: true },
      { key: 'theme', label: 'Theme', choices: choicesOf(themes) },
    ],
    empty: { observation: '', meaning: '', polarity: 'unsure', theme: '' },
    filters: [choice('polarity', 'To look for, or to leave', polarities), choice('theme', 'Theme', themes)],
    goes: 'What you put into it goes with it.',
    together: {
      heading: 'Is this signal the same as another one?',
      help: 'Where you saw it stands with the other one. Its words are kept, out of sight; it stands with those put away, and can be put back in your list.',
      label: 'As which signal?',
    },
  },
  mark: {
    label: 'Energy',
    link: '/direction/energy',
    fresh: 'New mark',
    none: 'When you note in a debrief what lifted or drained you, it stands here.',
    fields: [
      { key: 'topic', label: 'Topic', choices: choicesOf(energyTopics), must: true },
      { key: 'ownWords', label: 'In your own words', limit: markLimits.ownWords },
      { key: 'state', label: 'What it did to you', choices: choicesOf(energyStates), must: true },
    ],
    empty: { topic: 'other', ownWords: '', state: 'steady' },
    filters: [choice('topic', 'Topic', energyTopics), choice('energy', 'What it did to you', energyStates)],
    goes: 'What you put into it goes with it.',
    together: {
      heading: 'Is this the same topic as another one?',
      help: 'What it did to you there stands with the other one, and its process keeps its place in your patterns. Its words are kept, out of sight; it stands with those put away, and can be put back in your list.',
      label: 'As which mark?',
    },
    few: 5,
  },
  skill: {
    label: 'Better than before',
    link: '/direction/skills',
    fresh: 'New skill',
    none: 'What you can do better now than before a process stands here, when you keep it from a debrief.',
    fields: [
      { key: 'skill', label: 'Skill', choices: choicesOf(skills), must: true },
      { key: 'ownWords', label: 'In your own words', limit: skillLimits.ownWords },
    ],
    empty: { skill: 'other', ownWords: '' },
    filters: [choice('skill', 'Skill', skills)],
    goes: 'What you put into it goes with it.',
    together: {
      heading: 'Put this skill into another one?',
      help: 'Where it came from stands with the other one. Its words are kept, out of sight; it stands with those put away, and can be put back in your list.',
      label: 'Into which skill?',
    },
    few: 5,
  },
};

/** Of a route's data; null for the page with all of them. */
export function kindOf(data: unknown): EntryKind | null {
  return (Object.keys(kinds) as unknown[]).find((kind): kind is EntryKind => kind === data) ?? null;
}
