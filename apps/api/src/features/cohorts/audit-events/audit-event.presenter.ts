import type { AuditEventView, OwnAuditEventView } from '@accelerator/contracts';

export interface AuditEventRow {
  readonly id: string;
  readonly at: Date;
  readonly deed: string;
  readonly actor_name: string | null;
  readonly subject_name: string | null;
  readonly cohort_name: string | null;
}

export function presentAuditEvent(row: AuditEventRow): AuditEventView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    deed: row.deed,
    actorName: row.actor_name,
    subjectName: row.subject_name,
    cohortName: row.cohort_name,
  };
}

export interface OwnAuditEventRow extends AuditEventRow {
  readonly mine: boolean;
}

export function presentOwnAuditEvent(row: OwnAuditEventRow): OwnAuditEventView {
  return { ...presentAuditEvent(row), mine: row.mine };
}
