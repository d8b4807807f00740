import { computed, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  listConcernReports,
  markReachedOut,
  readCoachOverview,
  reopenConcern,
  seeToConcern,
  takeBackReachedOut,
  type Params,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { newId } from '@web/platform/ids';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';

/** The coach's reading of her cohort: the table, the sessions, what waits for a coach's word. */
@Injectable()
export class TableStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  readonly overview = this.api.resource(readCoachOverview, () => {
    const cohortId = this.session.cohortId();
    return cohortId === null ? undefined : { params: { cohortId } };
  });
  readonly concerns = this.api.resource(listConcernReports, () => {
    const cohortId = this.session.cohortId();
    return cohortId === null ? undefined : { params: { cohortId } };
  });
  readonly failure = computed(() => problemText(this.overview.error()));

  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(Live)
      .events.pipe(takeUntilDestroyed())
      .subscribe(() => this.soon());
  }

  /** News come in groups: one reading for all of them. */
  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.overview.reload();
      this.concerns.reload();
    }, 400);
  }

  /** What a member told the coaches is seen to, or open again, for all of them. */
  async seeTo(concernReportId: string, seen: boolean): Promise<void> {
    const cohortId = this.session.cohortId();
    if (cohortId === null) return;
    await this.tried(async () => {
      await this.api.call(seen ? seeToConcern : reopenConcern, { params: { cohortId, concernReportId } });
      this.concerns.reload();
      if (seen) this.notices.say('Seen to.', () => void this.seeTo(concernReportId, false));
      else this.notices.say('It is open again.');
    });
  }

  /** One of the coaches has been in touch: the signals of that person go. */
  async reachedOut(enrolmentId: string): Promise<void> {
    const cohortId = this.session.cohortId();
    if (cohortId === null) return;
    const params = { cohortId, enrolmentId, reachOutId: newId() };
    await this.tried(async () => {
      await this.api.call(markReachedOut, { params });
      this.overview.reload();
      this.notices.say('Noted: one of you has been in touch.', () => void this.takeBack(params));
    });
  }

  private takeBack(params: Params<typeof takeBackReachedOut>): Promise<void> {
    return this.tried(async () => {
      await this.api.call(takeBackReachedOut, { params });
      this.overview.reload();
    });
  }

  private async tried(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
