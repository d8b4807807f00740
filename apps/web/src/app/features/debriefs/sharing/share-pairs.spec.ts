import type { SharablePart } from '@accelerator/contracts';
import { partsSeen, standsBeneath, standTogether, tapped } from './share-pairs';

const [seen, meant] = ['organisationSurprise', 'organisationMeaning'] as const;
const both: readonly SharablePart[] = ['landed', seen, meant];
const whole = 'Late.\nWhat it might mean: Haste.';

describe('what belongs to one card', () => {
  it('stands together where she shares both, and only then', () => {
    expect(standTogether(seen, { parts: both, words: {} })).toBe(true);
    expect(standsBeneath(meant, { parts: both, words: {} })).toBe(true);
    expect(standTogether(seen, { parts: both, words: { [seen]: whole } })).toBe(true);
    expect(standTogether(seen, { parts: [seen], words: {} })).toBe(false);
    expect(standsBeneath(meant, { parts: [meant], words: {} })).toBe(false);
    expect(standTogether('landed', { parts: both, words: {} })).toBe(false);
  });

  it('stays apart where her own words keep it so, as in versions of before', () => {
    expect(standTogether(seen, { parts: both, words: { [seen]: 'Late.', [meant]: 'Haste.' } })).toBe(false);
    expect(standTogether(seen, { parts: both, words: { [seen]: 'They were late.' } })).toBe(false);
    expect(standsBeneath(meant, { parts: both, words: { [seen]: 'They were late.' } })).toBe(false);
  });

  it('goes from the words with the tick', () => {
    expect(tapped(meant, { parts: both, words: { [seen]: whole, landed: 'x' } })).toEqual({
      parts: ['landed', seen],
      words: { landed: 'x' },
    });
    expect(tapped(meant, { parts: both, words: { [seen]: 'They were late.' } }).words).toEqual({
      [seen]: 'They were late.',
    });
    expect(tapped(meant, { parts: [seen], words: {} })).toEqual({ parts: [seen, meant], words: {} });
  });

  it('is found again in what they see', () => {
    expect(partsSeen([{ part: seen, text: whole }])).toEqual([seen, meant]);
    expect(partsSeen([{ part: seen, text: 'Late.' }])).toEqual([seen]);
  });
});
