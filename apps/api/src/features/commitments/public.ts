import type { CommitmentView } from '@accelerator/contracts';
import type { EntityManager } from 'typeorm';
import { commitmentOf } from './commitment.presenter';
import { findOpen } from './commitments.queries';

/** The acting person's open commitments, newest first; one statement, inside the caller's own `database.as`. */
export async function openCommitments(manager: EntityManager): Promise<CommitmentView[]> {
  return (await findOpen(manager)).map(commitmentOf);
}
