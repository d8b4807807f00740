import { joinable, Strength, type Joinable, type KeepKind } from '@accelerator/contracts';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { cultureSignalTable } from '@api/features/culture-signals/public';
import { clueTable } from '@api/features/direction/public';
import { KeptRows, type KeptTable, type Thing } from '@api/features/keeps/public';
import { insertFormer, nonNegotiableTable } from '@api/features/non-negotiables/public';
import { questionTable } from '@api/features/questions/public';
import { storyTable } from '@api/features/stories/public';
import type { Fields } from './candidate';
import { keepOne, tell, type Keeping } from './keeping';

/** One that she has already, and that an entry is, too. */
export type Target = Thing & Fields;

/** Which of hers an entry is to join. */
export interface Join {
  readonly kind: Joinable;
  readonly id: string;
}

const tables: Readonly<Record<Joinable, KeptTable>> = {
  question: questionTable,
  story: storyTable,
  'culture-signal': cultureSignalTable,
  'non-negotiable': nonNegotiableTable,
  clue: clueTable,
};

export function joinableOf(kind: KeepKind): Joinable | undefined {
  return joinable.find((one) => one === kind);
}

/** One of hers, which nobody else changes until the transaction ends; of what was put together, the whole. */
export async function holdTarget(manager: EntityManager, kind: Joinable, id: string): Promise<Target | undefined> {
  const rows = new KeptRows<Target>(tables[kind]);
  const row = await rows.hold(manager, id);
  const whole = row?.['mergedInto'];
  return typeof whole === 'string' ? rows.hold(manager, whole) : row;
}

/** Those of hers and their wholes, in one order for everybody, so that two that cross wait and do not block each other. */
export async function holdInOrder(manager: EntityManager, joins: readonly Join[]): Promise<void> {
  const all = new Map(joins.map(({ kind, id }) => [id, kind]));
  for (const { kind, id } of joins) {
    const whole = (await new KeptRows<Target>(tables[kind]).find(manager, id))?.['mergedInto'];
    if (typeof whole === 'string') all.set(whole, kind);
  }
  for (const [id, kind] of [...all].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    await new KeptRows<Target>(tables[kind]).hold(manager, id);
}

/**
 * Adds an entry to one that she has: told, asked or seen once more (product/03-patterns 3.1, last column). Her words stand
 * as a part of it, which she can take out again; of what stood there nothing is replaced.
 */
export async function joinOne(
  manager: EntityManager,
  keeping: Keeping,
  [kind, target]: readonly [Joinable, Target],
): Promise<void> {
  const { candidate } = keeping;
  const told = candidate.telling ?? { reception: 'unsure', note: '' };
  const onlyTold = candidate.path.startsWith('landed/') || (kind === 'story' && candidate.words === '');
  if (onlyTold) {
    const note = [candidate.words, told.note].filter(Boolean).join('\n');
    return tell(manager, { ...keeping, candidate: { ...candidate, telling: { ...told, note } } }, target.id);
  }
  if (candidate.words !== '') await joinWords(manager, keeping, [kind, target]);
  if (kind === 'non-negotiable') await strengthen(manager, keeping, target);
}

async function joinWords(
  manager: EntityManager,
  keeping: Keeping,
  [kind, target]: readonly [Joinable, Target],
): Promise<void> {
  const { candidate, id, at } = keeping;
  const rows = new KeptRows<Target>(tables[kind]);
  const telling = kind === 'story' ? (candidate.telling ?? { reception: 'unsure' as const, note: '' }) : undefined;
  const strength = candidate.strength ?? target['strength'];
  const fields = kind === 'non-negotiable' ? { ...candidate.fields, strength } : candidate.fields;
  await keepOne(manager, { ...keeping, candidate: { ...candidate, telling, fields } });
  await rows.merge(manager, id, target.id);
  const more = missingIn(target, candidate.fields, fills(candidate.path));
  if (Object.keys(more).length > 0) await rows.change(manager, target.id, { fields: more, at });
}

/** How strong it is now; what it was before stays in its history, with the process that changed it. */
async function strengthen(manager: EntityManager, keeping: Keeping, target: Target): Promise<void> {
  const { candidate, debriefId, at } = keeping;
  const [former, now] = [Strength.parse(target['strength']), candidate.strength ?? null];
  if (now === null || (now === former && candidate.words !== '')) return;
  const before = { id: randomUUID(), of: target.id, statement: String(target['statement']), strength: former };
  await insertFormer(manager, { ...before, debriefId, at, path: candidate.path });
  const rows = new KeptRows<Target>(nonNegotiableTable);
  await rows.change(manager, target.id, { fields: { strength: now }, at });
}

/** What a card may fill in where it was empty. */
function fills(path: string): readonly string[] {
  if (path.startsWith('stories/'))
    return ['context', 'obstacle', 'action', 'result', 'bestSentence', 'figures', 'areas'];
  return path.startsWith('caughtOffGuard/') ? ['category', 'whatISaid', 'nextTime'] : [];
}

function missingIn(target: Target, fields: Fields, names: readonly string[]): Fields {
  const wanted = names.filter((name) => isEmpty(target[name]) && !isEmpty(fields[name]));
  const fitting = wanted.filter((name) => name !== 'figures' || target['noNumber'] !== true);
  return Object.fromEntries(fitting.map((name) => [name, fields[name]]));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
