import type { KeepKind } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import type { KeptWords } from '@api/features/debriefs/public';
import { candidatesIn } from './candidates';
import { holdSource, type SourceRow } from './keep-lists.queries';
import { keptWordsOf } from './ledger';

/** Whether a debrief of hers has something left that she could keep, and what she has kept of it. */
export async function keepStateOf(
  manager: EntityManager,
  debriefId: string,
): Promise<{ open: boolean; kept: KeptWords | null }> {
  const source = await holdSource(manager, debriefId);
  if (!source) return { open: false, kept: null };
  return {
    open: candidatesIn(source.answers).some(({ path }) => !source.kept.includes(path)),
    kept: keptWordsOf(keptKindsIn(source)),
  };
}

export function keptKindsIn({ answers, kept }: SourceRow): readonly KeepKind[] {
  return candidatesIn(answers)
    .filter(({ path }) => kept.includes(path))
    .map(({ kind }) => kind);
}
