import * as z from 'zod';
import {
  answerSchemaAt,
  debriefAnswers,
  debriefCards,
  keysOf,
  sharableTexts,
  type CardValue,
  type DebriefAnswers,
} from './index';

/**
 * What stays with her, whatever she ticks: what is hers alone, what would lead to a name or to a day, links to her other
 * things, and what is asked for the page's own sake. The role and the alias of a version are asked on the sheet.
 */
const never: readonly string[] = [
  'process',
  'lastConversationOn',
  'dayWeight',
  'firstLineLens',
  'circleBackOn',
  'roleTitle',
  'organisationName',
  'publicAlias',
  'opportunity',
  'decidedToCloseOn',
  'newPlanWhen',
  'newPlanThen',
  'stillWarm',
  'stillWarmOpportunity',
  'effortHours',
  'kindLine',
  'freePage',
  'freeWrite',
  'landed/storyId',
  'nowClear/theme',
  'nowClear/nonNegotiableId',
  'stories/storyId',
  'tried/answer',
  'tried/note',
];

/** The card of a list that has a meaning of its own by its id. */
const ids: Readonly<Record<string, string>> = { tests: 'n01', skillsKept: 'saying-no' };
const conditions = new Map([['n01', 'A board that asks']]);

/** What is no text: a day, an id, hours, a tick. */
const values: readonly CardValue[] = ['2026-11-27', '4b6d7a60-5f0c-4c53-9a3e-0c6f2b8f2f11', 9, true];

interface Place {
  readonly name: string;
  readonly key: string;
}
const places: readonly Place[] = [
  ...keysOf(debriefAnswers).map((key) => ({ name: key, key })),
  ...keysOf(debriefCards).flatMap((list) =>
    Object.keys(debriefCards[list].fields).map((field) => ({
      name: `${list}/${field}`,
      key: `${list}/${ids[list] ?? 'a'}/${field}`,
    })),
  ),
];

/** Her words, or the first of a closed list. */
function valueFor({ name, key }: Place): CardValue {
  const schema = answerSchemaAt(key);
  const bare = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  if (bare instanceof z.ZodEnum) return z.string().parse(bare.options[0]);
  const value = [`words of ${name}`, ...values].find((one) => schema?.safeParse(one).success);
  if (value === undefined) throw new Error(`Nothing here fits ${name}: say a value for it.`);
  return value;
}

const whole: DebriefAnswers = Object.fromEntries(places.map((place) => [place.key, valueFor(place)]));
const said = (answers: DebriefAnswers) => JSON.stringify(sharableTexts(answers, { today: '2026-11-29', conditions }));

/** Whether a version says anything of it: it says less without it, or something where nothing else stands. */
function isSaid(place: Place): boolean {
  const without = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== place.key));
  return said(without) !== said(whole) || said({ [place.key]: valueFor(place) }) !== said({});
}

describe('each answer of a debrief', () => {
  it.each(places.map((place) => [place.name, place] as const))(
    'is a part that she can share, or named as one that never is: %s',
    (name, place) => {
      expect(isSaid(place)).toBe(!never.includes(name));
    },
  );

  it('that is named here is asked for', () => {
    expect(never.filter((name) => !places.some((place) => place.name === name))).toEqual([]);
  });
});
