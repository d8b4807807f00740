import { describe, expect, it } from '@jest/globals';
import { competencyAreas, keysOf } from '@accelerator/contracts';
import { factsOf, noFacts } from '@api/testing/pattern-facts';
import { keptLedger } from './ledger';
import { storyUse } from './story-use';

describe('the ledger of what was kept', () => {
  it('has four lists and the skills, with their totals, also of few processes', () => {
    const ledger = keptLedger({
      ...factsOf(2),
      questionTotals: { all: 2, prepared: 1 },
      signalTotal: 1,
      skills: 3,
      latest: {
        stories: [{ id: 's1', words: 'The winter plan', mark: '' }],
        questions: [
          { id: 'q1', words: 'What would you stop?', mark: 'prepared' },
          { id: 'q2', words: 'Why you?', mark: 'open' },
        ],
        signals: [{ id: 'c1', words: 'They listened.', mark: 'green' }],
        nonNegotiables: [{ id: 'n1', words: 'A budget of my own', mark: '' }],
        skills: [
          { id: 'k1', skill: 'numbers-ready', times: 2 },
          { id: 'k2', skill: 'saying-no', times: 1 },
        ],
      },
    });
    expect(ledger).toMatchObject({ questions: 2, prepared: 1, signals: 1, nonNegotiables: 2, skills: 3 });
    expect(ledger.sentence).toBe('Two processes: 0 stories, 2 questions, 1 signal, 2 things you will not accept.');
    expect(ledger.lists).toMatchObject({
      stories: [{ words: 'The winter plan' }],
      questions: [{ note: 'prepared' }, { note: 'open' }],
      signals: [{ words: 'They listened.', note: 'to look for' }],
      nonNegotiables: [{ id: 'n1' }],
      skills: [
        { words: 'Numbers ready', note: '2 times' },
        { words: 'Saying no', note: '' },
      ],
    });
  });
});

describe('the areas without a story', () => {
  const keys = keysOf(competencyAreas);
  const story = (areas: readonly string[]) => ({ id: 's1', title: 'One', areas, receptions: [] });

  it('are all named in the sentence where they are few', () => {
    const areas = keys.filter((key) => !['reward', 'people-analytics'].includes(key));
    const { sentence, withoutStory } = storyUse([story(areas)]);
    expect(withoutStory).toHaveLength(keys.length - areas.length);
    for (const area of withoutStory) expect(sentence.toLowerCase()).toContain(area.toLowerCase());
  });

  it('are all in a list where they are many, none of them left out', () => {
    const { sentence, withoutStory } = storyUse(noFacts.stories);
    expect(sentence).toBe('No story yet for these areas:');
    expect(withoutStory).toHaveLength(keys.length - 1);
    expect(withoutStory).not.toContain(competencyAreas.other);
  });

  it('are none where each has one', () => {
    expect(storyUse([story(keys)]).sentence).toBe('There is a story for each area.');
  });
});
