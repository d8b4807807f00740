import {
  type CompetencyArea,
  competencyAreas,
  inSentence,
  keysOf,
  receptions,
  stages,
  storyLimits,
  type StoryView,
} from '@accelerator/contracts';
import { dayInWords, shortDay } from '@web/platform/times';

/** "Leading change, Employee relations. Changed on 25 Sept." */
export function factsOf({ areas, updatedAt }: StoryView, zone: string): string {
  const named = areas.map((area) => competencyAreas[area]).join(', ');
  const changed = `Changed on ${shortDay(updatedAt, zone)}.`;
  return named === '' ? changed : `${named}. ${changed}`;
}

/** In the list: how it was received, each time. */
export function toldWords({ tellings }: Pick<StoryView, 'tellings'>): string {
  return tellings.length === 0
    ? 'not told yet'
    : tellings.map(({ reception }) => receptions[reception].toLowerCase()).join(', ');
}

/** Its parts that hold something, in the order in which they are told. */
export function partsOf({ context, obstacle, action, result }: StoryView) {
  return [
    { label: 'Situation', text: context },
    { label: 'Obstacle', text: obstacle },
    { label: 'Action', text: action },
    { label: 'Result', text: result },
  ].filter(({ text }) => text.trim() !== '');
}

/** `named`: what her processes are called, by their ids. */
export function tellingsOf({ tellings }: Pick<StoryView, 'tellings'>, named: ReadonlyMap<string, string> = new Map()) {
  return tellings.map((telling) => {
    const { id, reception, note, source, opportunityId, stage, toldOn, together } = telling;
    const process = source?.process ?? named.get(opportunityId ?? '') ?? '';
    const round = stage === null ? '' : stages[stage];
    const place = [process, process === '' ? round : inSentence(round)].filter(Boolean).join(', ');
    const where = place || (toldOn === null ? '' : dayInWords(toldOn));
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
