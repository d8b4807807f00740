import { computed, inject, Injectable } from '@angular/core';
import { listCohorts } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { problemText } from '@web/platform/problem';

/** All cohorts with their counts. */
@Injectable()
export class CohortsStore {
  readonly list = inject(ApiClient).resource(listCohorts, () => ({}));
  readonly failure = computed(() => problemText(this.list.error()));
}
