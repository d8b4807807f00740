import { computed, inject, Injectable, signal } from '@angular/core';
import { readConcernDesk, reportConcern } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { problemText } from '@web/platform/problem';

/** The words that something is said about: a reply, or the conversation. */
export interface ConcernPlace {
  readonly cohortId: string;
  readonly threadId: string;
  readonly replyId: string | null;
}

/** Telling the coaches: who would read it, and what of hers they have. `send` throws `ProblemError`. */
@Injectable()
export class ConcernStore {
  private readonly api = inject(ApiClient);
  private readonly place = signal<ConcernPlace | undefined>(undefined);

  readonly desk = this.api.resource(readConcernDesk, () => {
    const place = this.place();
    if (!place) return undefined;
    const { replyId, ...params } = place;
    return { params, query: replyId === null ? {} : { replyId } };
  });
  readonly failure = computed(() => problemText(this.desk.error()));

  at(place: ConcernPlace): void {
    this.place.set(place);
  }

  /** Under an id of its own, so that a second try makes no double. */
  async send({ replyId, ...params }: ConcernPlace, id: string, body: string): Promise<void> {
    await this.api.call(reportConcern, { params, body: { id, replyId, body } });
  }
}
