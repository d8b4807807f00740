import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Invalid } from '@api/platform/http/problem';
import { presentAuditEvent, presentOwnAuditEvent, type AuditEventRow } from './audit-event.presenter';
import { auditEventsBefore, newest, ownAuditEventsBefore, type AuditPlace } from './audit-events.queries';

const pageSize = 50;

/** The record of access. It is written by the deeds themselves and changed by nobody. */
@Injectable()
export class AuditEventsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A page, newest first. @throws Invalid where the cursor is none of ours */
  async list(who: Caller, cursor: string | undefined) {
    const before = placeOf(cursor);
    const rows = await this.database.as(identityOf(who), (manager) => auditEventsBefore(manager, before, pageSize + 1));
    return { items: rows.slice(0, pageSize).map(presentAuditEvent), next: nextOf(rows) };
  }

  /** A page of what it holds of her, newest first. @throws Invalid where the cursor is none of ours */
  async listMine(who: Caller, cursor: string | undefined) {
    const before = placeOf(cursor);
    const rows = await this.database.as(identityOf(who), (manager) =>
      ownAuditEventsBefore(manager, before, pageSize + 1),
    );
    return { items: rows.slice(0, pageSize).map(presentOwnAuditEvent), next: nextOf(rows) };
  }
}

function nextOf(rows: readonly AuditEventRow[]): string | null {
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return last ? Buffer.from(`${last.at.getTime()}.${last.id}`).toString('base64url') : null;
}

function placeOf(cursor: string | undefined): AuditPlace {
  if (cursor === undefined) return newest;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, at, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  if (at === undefined || id === undefined) throw Invalid.at('cursor', 'This list has moved on. Please open it anew.');
  return { at: new Date(Number(at)), id };
}
