import * as z from 'zod';
import { AnswerKey } from './answers';
import { endpoint } from './endpoint';
import { Id } from './fields';
import { keysOf } from './taxonomies';
import { EnergyState, EnergyTopic } from './taxonomies-debrief';
import { Strength } from './taxonomies-kept';

/** What an entry of a debrief may become (product/03-patterns 3.1), with its words for the kept ledger. */
export const keepKinds = {
  question: 'question',
  story: 'story',
  'culture-signal': 'signal',
  'non-negotiable': 'thing you need or will not accept',
  test: 'answer on a condition',
  'energy-mark': 'energy mark',
  skill: 'skill',
  clue: 'clue',
  commitment: 'commitment',
} as const;
/** Those that may be one which she has already (product/03-patterns 3.1, last column). */
export const joinable = ['question', 'story', 'culture-signal', 'non-negotiable', 'clue'] as const;
export type Joinable = (typeof joinable)[number];
export type KeepKind = keyof typeof keepKinds;
export const KeepKind = z.enum(keysOf(keepKinds));

/** Something in a debrief that could be kept. `path` is its key or card among the answers. */
export const KeepCandidate = z.object({
  path: AnswerKey,
  kind: KeepKind,
  words: z.string(),
  /** What it is about, where its own words do not say: the condition that was tested. */
  about: z.string(),
  kept: z.boolean(),
  /** The one of hers that she linked it with while she wrote. Without words of its own it can become nothing else. */
  into: z.object({ id: Id, words: z.string(), strength: Strength.nullable() }).nullable(),
  /** Of a condition: how strong she said that it is. */
  strength: Strength.nullable(),
  /** Of an energy mark, as far as she has said it: without a state it is kept only once she has chosen one. */
  energy: z.object({ topic: EnergyTopic, state: EnergyState.nullable() }).nullable(),
});
export type KeepCandidate = z.infer<typeof KeepCandidate>;

export const KeepList = z.object({
  items: z.array(KeepCandidate),
  /** "Kept: 2 questions, 1 story." Null while nothing is kept. */
  ledger: z.string().nullable(),
  /** She has said what she keeps of it since it was put down; keeping none is an answer. */
  answered: z.boolean(),
  /** Said after her answer: never on a heavy day, never the line of the debrief before; null where none is. */
  closeLine: z.string().nullable(),
});
export type KeepList = z.infer<typeof KeepList>;

const AtDebrief = z.object({ debriefId: Id });

export const listKeeps = endpoint({
  name: 'listKeeps',
  method: 'GET',
  path: '/debriefs/:debriefId/keeps',
  access: 'account',
  summary: 'What could be kept from a debrief, and what has been.',
  params: AtDebrief,
  reply: KeepList,
});
export const keep = endpoint({
  name: 'keep',
  method: 'POST',
  path: '/debriefs/:debriefId/keeps',
  access: 'account',
  summary: 'Keeps the entries that she tapped; what is kept already stays as it is.',
  params: AtDebrief,
  body: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          path: AnswerKey,
          /** The id of what it becomes, made by the device. */
          id: Id,
          /** Her choice of an energy mark, in place of what the debrief says. */
          energy: z.strictObject({ topic: EnergyTopic, state: EnergyState }).optional(),
          /**
           * One of her own stories, questions, signals, conditions or clues that it is: that one is told, asked or seen
           * once more, and keeps its words. Null for a new one; without it, the one that she linked.
           */
          into: Id.nullable().optional(),
        }),
      )
      .min(1, 'Please choose what to keep.')
      .max(100),
  }),
  reply: KeepList,
  status: 200,
});
export const keepNone = endpoint({
  name: 'keepNone',
  method: 'PUT',
  path: '/debriefs/:debriefId/keeps/none',
  access: 'account',
  summary: 'Keeps nothing more of it: an answer like any other.',
  params: AtDebrief,
  reply: KeepList,
});
