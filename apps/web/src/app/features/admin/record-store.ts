import { inject, Injectable } from '@angular/core';
import { type AuditEventView, listAuditEvents } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { PagedList } from '@web/platform/paged-list';

/** The record of access, newest first. */
@Injectable()
export class RecordStore {
  private readonly api = inject(ApiClient);

  readonly list = new PagedList<AuditEventView>((cursor) => this.api.call(listAuditEvents, { query: { cursor } }));
}
