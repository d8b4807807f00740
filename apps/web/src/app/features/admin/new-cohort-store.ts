import { inject, Injectable } from '@angular/core';
import { createCohort, readCohortTemplate } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { newId } from '@web/platform/ids';
import { type CohortFields, sentCoaches, sentFields } from './cohort-fields';

/** Sets up a cohort with its coaches. */
@Injectable()
export class NewCohortStore {
  private readonly api = inject(ApiClient);
  private sent = { words: '', id: newId() };

  /** What it begins with: the agreement, the usual time zone, the coaches that are known. */
  readonly template = this.api.resource(readCohortTemplate, () => ({}));

  /** The id of the new cohort. The same words again are the same cohort. Throws `ProblemError`. */
  async create(fields: CohortFields): Promise<string> {
    const words = JSON.stringify(fields);
    if (words !== this.sent.words) this.sent = { words, id: newId() };
    const body = { id: this.sent.id, ...sentFields(fields), coaches: sentCoaches(fields) };
    const cohort = await this.api.call(createCohort, { body });
    return cohort.id;
  }
}
