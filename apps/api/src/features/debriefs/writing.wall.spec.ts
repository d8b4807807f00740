import { areaField, competencyAreas, debriefAnswers, debriefCards, isWriting, keysOf } from '@accelerator/contracts';
import { startApp, type SpecApp } from '@api/testing/app';

let house: SpecApp;
beforeAll(async () => {
  house = await startApp();
});
afterAll(() => house.stop());

/** Every key of a debrief, with one card of each list. */
const keys = [
  ...Object.keys(debriefAnswers),
  ...Object.entries(debriefCards).flatMap(([list, { fields }]) =>
    [...Object.keys(fields), 'position', 'removed'].map((field) => `${list}/a/${field}`),
  ),
];
/** Never searched, whatever stands in them (product/02-debrief 2.4). */
const unsearched: readonly string[] = ['kindLine', 'freePage', 'freeWrite'];

describe('what counts as writing of hers', () => {
  it('is the same for the search as for the pages, but for what is never searched', async () => {
    const { rows } = await house.owner.query<{ key: string }>(
      `SELECT k AS key FROM unnest($1::text[]) k WHERE app.debrief_words(jsonb_build_object(k, 'In her own words.')) <> ''`,
      [keys],
    );
    const searched = rows.map(({ key }) => key).sort();
    expect([...searched, ...unsearched].sort()).toEqual(keys.filter(isWriting).sort());
  });

  it('is no choice and no name', () => {
    const taps = ['door', 'tests/a/result', 'energyMarks/a/state', 'organisationSurprise/a/polarity', 'process'];
    const areas = keysOf(competencyAreas).map((area) => `stories/a/${areaField(area)}`);
    expect([...taps, ...areas].filter(isWriting)).toEqual([]);
    expect(['stayed', 'stories/a/result', 'freePage', 'tried/a/note'].filter(isWriting)).toHaveLength(4);
  });
});
