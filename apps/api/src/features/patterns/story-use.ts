import { areasInSentence, competencyAreas, inSentence, type PatternsView } from '@accelerator/contracts';
import type { StoryFact } from './facts';

/** Which stories work, and where there is none. */
export function storyUse(stories: readonly StoryFact[]): PatternsView['storyUse'] {
  const covered = new Set(stories.flatMap(({ areas }) => areas));
  const withoutStory = Object.entries(competencyAreas).flatMap(([key, label]) =>
    key === 'other' || covered.has(key) ? [] : [label],
  );
  return {
    sentence: noStoryYet(withoutStory),
    rows: stories.map(({ id, title, receptions }) => ({ storyId: id, title, ...receivedAs(receptions) })),
    withoutStory,
  };
}

/** All of them by name; where they are too many for a sentence they are a list below it. */
function noStoryYet(areas: readonly string[]): string {
  if (areas.length === 0) return 'There is a story for each area.';
  if (areas.length > areasInSentence) return 'No story yet for these areas:';
  return `No story yet for: ${areas.map(inSentence).join(', ')}.`;
}

function receivedAs(receptions: StoryFact['receptions']) {
  const count = (reception: StoryFact['receptions'][number]) => receptions.filter((one) => one === reception).length;
  return {
    told: receptions.length,
    landed: count('landed'),
    mixed: count('mixed'),
    fellFlat: count('fell-flat'),
    unsure: count('unsure'),
  };
}
