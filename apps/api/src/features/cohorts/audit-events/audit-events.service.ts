import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database/database';
import { identityOf, type Caller } from '@api/platform/http/caller';
import { newestFirst, pageFrom, placeOf } from '@api/platform/pages/place';
import { presentAuditEvent, presentOwnAuditEvent, type AuditEventRow } from './audit-event.presenter';
import { auditEventsBefore, ownAuditEventsBefore } from './audit-events.queries';

const pageSize = 50;

/** The record of access. It is written by the deeds themselves and changed by nobody. */
@Injectable()
export class AuditEventsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A page, newest first. @throws Invalid where the cursor is none of ours */
  async list(who: Caller, cursor: string | undefined) {
    const before = placeOf(cursor) ?? newestFirst;
    const rows = await this.database.as(identityOf(who), (manager) => auditEventsBefore(manager, before, pageSize + 1));
    const { items, next } = pageFrom(rows, pageSize, placeIn);
    return { items: items.map(presentAuditEvent), next };
  }

  /** A page of what it holds of her, newest first. @throws Invalid where the cursor is none of ours */
  async listMine(who: Caller, cursor: string | undefined) {
    const before = placeOf(cursor) ?? newestFirst;
    const rows = await this.database.as(identityOf(who), (manager) =>
      ownAuditEventsBefore(manager, before, pageSize + 1),
    );
    const { items, next } = pageFrom(rows, pageSize, placeIn);
    return { items: items.map(presentOwnAuditEvent), next };
  }
}

const placeIn = ({ at, id }: AuditEventRow) => ({ at, id });
