import { EnergyState, EnergyTopic, Skill, TestResult, type KeepKind } from '@accelerator/contracts';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { insertCommitment, insertCommitmentSource } from '@api/features/commitments/public';
import { cultureSignalTable } from '@api/features/culture-signals/public';
import { clueTable, energyMarkTable, skillKeptTable } from '@api/features/direction/public';
import { KeptRows, type KeptTable, type Thing } from '@api/features/keeps/public';
import { nonNegotiableTable, replaceTest } from '@api/features/non-negotiables/public';
import { insertOccurrence, questionTable } from '@api/features/questions/public';
import { insertTelling, storyTable } from '@api/features/stories/public';
import { Conflict } from '@api/platform/http/problem';
import type { Candidate } from './candidate';
import type { SourceRow } from './keep-lists.queries';

/** An entry on its way to becoming something that lasts. */
export interface Keeping {
  readonly id: string;
  readonly candidate: Candidate;
  readonly debriefId: string;
  readonly source: SourceRow;
  readonly at: Date;
}

/** Makes of an entry what it becomes (product/03-patterns 3.1). */
export async function keepOne(manager: EntityManager, keeping: Keeping): Promise<void> {
  await ways[keeping.candidate.kind](manager, keeping);
}

type Way = (manager: EntityManager, keeping: Keeping) => Promise<void>;

const ways: Readonly<Record<KeepKind, Way>> = {
  question: async (manager, keeping) => {
    await insertInto(questionTable, manager, keeping);
    const { id, debriefId, source, at } = keeping;
    const occurrence = { id: randomUUID(), questionId: id, debriefId, stage: source.stage, askedOn: source.on };
    await insertOccurrence(manager, { ...occurrence, opportunityId: null, at, path: keeping.candidate.path });
  },
  story: async (manager, keeping) => {
    await insertInto(storyTable, manager, keeping);
    await tell(manager, keeping, keeping.id);
  },
  'culture-signal': (manager, keeping) => insertInto(cultureSignalTable, manager, keeping),
  'non-negotiable': (manager, keeping) => insertInto(nonNegotiableTable, manager, keeping),
  clue: (manager, keeping) =>
    insertInto(clueTable, manager, {
      ...keeping,
      candidate: { ...keeping.candidate, fields: { ...keeping.candidate.fields, writtenOn: keeping.source.on } },
    }),
  test: async (manager, { id, candidate, debriefId, source, at }) => {
    const nonNegotiableId = candidate.path.split('/')[1] ?? '';
    const result = TestResult.parse(candidate.fields['result']);
    const test = {
      id,
      nonNegotiableId,
      debriefId,
      opportunityId: null,
      result,
      waivedBecause: null,
      testedOn: source.on,
    };
    if (!(await replaceTest(manager, { ...test, at, path: candidate.path }))) throw new Conflict();
  },
  'energy-mark': (manager, keeping) => {
    const { topic, state } = keeping.candidate.energy ?? {};
    const { ownWords } = keeping.candidate.fields;
    return insertInto(energyMarkTable, manager, {
      ...keeping,
      candidate: {
        ...keeping.candidate,
        fields: {
          topic: EnergyTopic.parse(topic),
          state: EnergyState.parse(state),
          ownWords: wordsIn(ownWords),
          markedOn: keeping.source.on,
        },
      },
    });
  },
  commitment: async (manager, { id, candidate, debriefId, at }) => {
    const [cue, act] = [wordsIn(candidate.fields['cue']), wordsIn(candidate.fields['act'])];
    const hers = { showTo: 'me' as const, cohortId: null, sessionId: null, lookBackOn: null };
    if (!(await insertCommitment(manager, { id, cueKind: 'time-and-place', cue, act, ...hers }, at)))
      throw new Conflict('There is something else under this id.');
    await insertCommitmentSource(manager, { id, debriefId });
  },
  skill: (manager, keeping) => {
    const { skill, ownWords } = keeping.candidate.fields;
    return insertInto(skillKeptTable, manager, {
      ...keeping,
      candidate: {
        ...keeping.candidate,
        fields: {
          skill: Skill.catch('other').parse(skill),
          ownWords: wordsIn(ownWords),
          keptOn: keeping.source.on,
        },
      },
    });
  },
};

/** Where she has said how it was received, it was told: once more, in this process. */
export async function tell(
  manager: EntityManager,
  { candidate, debriefId, source, at }: Keeping,
  storyId: string,
): Promise<void> {
  if (!candidate.telling) return;
  const telling = { id: randomUUID(), storyId, debriefId, stage: source.stage, toldOn: source.on, at };
  const told = { ...telling, ...candidate.telling, opportunityId: null, path: candidate.path };
  await insertTelling(manager, told);
}

/** @throws Conflict where the id is taken by something else */
async function insertInto(table: KeptTable, manager: EntityManager, keeping: Keeping): Promise<void> {
  const { id, candidate, debriefId, at } = keeping;
  const thing = { id, fields: candidate.fields, at, from: { debriefId, path: candidate.path } };
  if (!(await new KeptRows<Thing>(table).insert(manager, thing)))
    throw new Conflict('There is something else under this id.');
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
