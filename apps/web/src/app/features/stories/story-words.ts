import {
  type CompetencyArea,
  competencyAreas,
  inSentence,
  keysOf,
  receptions,
  stages,
  storyLimits,
  type StoryForm,
  type StoryView,
  type TellingView,
} from '@accelerator/contracts';
import { dayInWords, shortDay } from '@web/platform/times';

/** "Leading change, employee relations. Changed on 25 Sept." */
export function factsOf({ areas, updatedAt }: StoryView, zone: string): string {
  const [first, ...others] = areas.map((area) => competencyAreas[area]);
  const named = [first ?? '', ...others.map(inSentence)].join(', ');
  const changed = `Changed on ${shortDay(updatedAt, zone)}.`;
  return named === '' ? changed : `${named}. ${changed}`;
}

/** In the list: how it was received, each time. */
export function toldWords({ tellings }: Pick<StoryView, 'tellings'>): string {
  return tellings.length === 0
    ? 'not told yet'
    : tellings.map(({ reception }) => receptions[reception].toLowerCase()).join(', ');
}

/** What the part before the action is called, in each of the three ways. */
const before = { soar: 'Obstacle', star: 'Task', car: 'Challenge' } as const satisfies Readonly<
  Record<StoryForm, string>
>;

/** What its parts are called, in the order in which they are told. */
export function partLabels(form: StoryForm) {
  return { context: 'Situation', obstacle: before[form], action: 'Action', result: 'Result' } as const;
}

/** Its parts that hold something, in the order in which they are told. */
export function partsOf({ form, context, obstacle, action, result }: StoryView) {
  const labels = partLabels(form);
  return [
    { label: labels.context, text: context },
    { label: labels.obstacle, text: obstacle },
    { label: labels.action, text: action },
    { label: labels.result, text: result },
  ].filter(({ text }) => text.trim() !== '');
}

/** `named`: what her processes are called, by their ids. */
export function tellingsOf({ tellings }: Pick<StoryView, 'tellings'>, named: ReadonlyMap<string, string>) {
  return tellings.map((telling) => {
    const { id, reception, note, source, opportunityId, stage, toldOn, together } = telling;
    const process = source?.process ?? named.get(opportunityId ?? '') ?? '';
    const where = placeOf(process, stage) || (toldOn === null ? '' : dayInWords(toldOn));
    return {
      id,
      telling,
      note,
      reception: receptions[reception],
      where,
      debriefId: source?.debriefId ?? null,
      /** Which one it is, among the others of the story. */
      named: [receptions[reception], where, note].filter(Boolean).join(' · '),
      together: together.map((one) => ({
        id: one.id,
        debriefId: one.source?.debriefId ?? null,
        words: [receptions[one.reception], one.source?.process ?? '', one.note].filter(Boolean).join(' · '),
      })),
    };
  });
}

/** "CPO, Halden, final round" */
function placeOf(process: string, stage: TellingView['stage']): string {
  const round = stage === null ? '' : stages[stage];
  return process === '' ? round : [process, inSentence(round)].filter(Boolean).join(', ');
}

export function howOften({ tellings }: Pick<StoryView, 'tellings'>): string {
  const words = ['', 'once', 'twice', 'three times', 'four times', 'five times'];
  return `Told ${words[tellings.length] ?? `${tellings.length} times`}`;
}

/** Told in more places than a listener may not notice; counted by the process, and judged by nobody. */
export function isWorn({ tellings }: Pick<StoryView, 'tellings'>): boolean {
  const places = tellings.map(({ id, source, opportunityId }) => source?.debriefId ?? opportunityId ?? id);
  return new Set(places).size > storyLimits.often;
}

/** HR areas that no story of hers is about yet. */
export function areasWithout(stories: readonly Pick<StoryView, 'areas'>[]): readonly string[] {
  const covered = new Set<CompetencyArea>(stories.flatMap(({ areas }) => areas));
  return keysOf(competencyAreas)
    .filter((area) => area !== 'other' && !covered.has(area))
    .map((area) => competencyAreas[area]);
}

/** Told so long ago, or not at all: by the day it was told, else by the debrief, else by the day it was noted. */
export function isUnused({ tellings }: Pick<StoryView, 'tellings'>, today: string): boolean {
  const since = new Date(Date.parse(today) - storyLimits.unusedDays * 86_400_000).toISOString().slice(0, 10);
  return tellings.every(({ toldOn, source, createdAt }) => (toldOn ?? source?.on ?? createdAt.slice(0, 10)) < since);
}

/** She has given it no figure, whether she looked for one or not. */
export function isWithoutNumber({ figures }: Pick<StoryView, 'figures'>): boolean {
  return figures.length === 0;
}
