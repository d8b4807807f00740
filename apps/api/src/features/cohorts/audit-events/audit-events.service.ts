import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { Invalid } from '@api/platform/http/problem';
import { presentAuditEvent } from './audit-event.presenter';
import { auditEventsBefore, newest, type AuditPlace } from './audit-events.queries';

const pageSize = 50;

/** The record of access. It is written by the deeds themselves and changed by nobody. */
@Injectable()
export class AuditEventsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A page, newest first. @throws Invalid where the cursor is none of ours */
  async list(who: Caller, cursor: string | undefined) {
    const before = cursor === undefined ? newest : placeOf(cursor);
    const rows = await this.database.as(identityOf(who), (manager) => auditEventsBefore(manager, before, pageSize + 1));
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    const next = last ? Buffer.from(`${last.at.getTime()}.${last.id}`).toString('base64url') : null;
    return { items: rows.slice(0, pageSize).map(presentAuditEvent), next };
  }
}

function placeOf(cursor: string): AuditPlace {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, at, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  if (at === undefined || id === undefined) throw Invalid.at('cursor', 'This list has moved on. Please open it anew.');
  return { at: new Date(Number(at)), id };
}
