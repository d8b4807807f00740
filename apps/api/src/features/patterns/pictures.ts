import type { DotMark, PatternForm, PatternRow, Picture, ProcessDot } from '@accelerator/contracts';
import type { ProcessFact } from './facts';
import { fewOf, formOf } from './small-numbers';

/** A topic that was marked in a debrief; without a debrief it can be in no picture of processes. */
export interface Mark {
  readonly debriefId: string | null;
  readonly key: string;
  readonly label: string;
  readonly mark: DotMark;
}

/** A topic and the processes in which it was marked so. */
export interface Topic {
  readonly key: string;
  readonly label: string;
  readonly processes: ReadonlyMap<DotMark, readonly ProcessDot[]>;
}

export interface Wording {
  /** "lifted you in 2 of 5" */
  readonly row: (topic: Topic, n: number) => string;
  /** The plain sentence under the picture, from the topics in order. */
  readonly sentence: (topics: readonly Topic[], n: number) => string;
  /** Said while no debrief holds such an entry. */
  readonly none?: string;
}

/** Draws marks as far as their number allows; topics by count, then alphabet. */
export function pictureOf(marks: readonly Mark[], processes: readonly ProcessFact[], wording: Wording): Picture {
  const placed = placedIn(marks, processes);
  const n = new Set(placed.map(({ dot }) => dot.debriefId)).size;
  const form = formOf(n);
  if (form === 'few') return { n, form, sentence: n === 0 && wording.none ? wording.none : fewOf(n), rows: [] };
  const topics = topicsOf(placed);
  const rows = topics.map((topic) => rowOf(topic, wording.row(topic, n), form));
  return { n, form, sentence: wording.sentence(topics, n), rows };
}

/** In how many processes a topic carries one of the marks. */
export function countOfMarks({ processes }: Topic, ...marks: readonly DotMark[]): number {
  const found = marks.flatMap((mark) => (processes.get(mark) ?? []).map(({ debriefId }) => debriefId));
  return new Set(found).size;
}

/** The topics that carry the mark most often, and how often; a tie gives several. */
export function mostMarked(topics: readonly Topic[], mark: DotMark): { topics: readonly Topic[]; count: number } {
  const count = Math.max(0, ...topics.map((topic) => countOfMarks(topic, mark)));
  return { topics: count === 0 ? [] : topics.filter((topic) => countOfMarks(topic, mark) === count), count };
}

type Placed = Mark & { readonly dot: ProcessDot };

function placedIn(marks: readonly Mark[], processes: readonly ProcessFact[]): readonly Placed[] {
  const order = new Map(processes.map((process, at) => [process.id, { process, at }]));
  return marks
    .flatMap((mark) => {
      const found = mark.debriefId === null ? undefined : order.get(mark.debriefId);
      if (!found) return [];
      const dot = { debriefId: found.process.id, process: found.process.process };
      return [{ at: found.at, placed: { ...mark, dot } }];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ placed }) => placed);
}

function topicsOf(placed: readonly Placed[]): readonly Topic[] {
  const topics = [...Map.groupBy(placed, ({ key }) => key)].map(([key, marks]) => topicOf(key, marks));
  return topics.sort((one, other) => sizeOf(other) - sizeOf(one) || one.label.localeCompare(other.label, 'en'));
}

function topicOf(key: string, placed: readonly Placed[]): Topic {
  const processes = new Map(
    [...Map.groupBy(placed, ({ mark }) => mark)].map(([mark, marks]) => [mark, distinct(marks)] as const),
  );
  return { key, label: placed[0]?.label ?? key, processes };
}

function distinct(placed: readonly Placed[]): readonly ProcessDot[] {
  return [...new Map(placed.map(({ dot }) => [dot.debriefId, dot])).values()];
}

function sizeOf(topic: Topic): number {
  return countOfMarks(topic, ...topic.processes.keys());
}

function rowOf({ key, label, processes }: Topic, words: string, form: PatternForm): PatternRow {
  const counts = [...processes].map(([mark, found]) => ({ mark, count: found.length }));
  const dots = [...processes].flatMap(([mark, found]) => found.map((dot) => ({ ...dot, mark })));
  return { key, label, words, counts: form === 'sentences' ? [] : counts, dots: form === 'dots' ? dots : [] };
}
