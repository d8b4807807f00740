import { computed, inject, Injectable } from '@angular/core';
import {
  type GivenQuestionDraft,
  giveQuestion,
  listGivenQuestions,
  type MyEnrolment,
  takeQuestionBack,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';

/** What members gave to the bank of the cohort that she looks at. */
@Injectable()
export class GivenStore {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  readonly cohort = computed(() => {
    const enrolment = this.session.enrolment();
    return enrolment?.role === 'member' ? enrolment : null;
  });
  readonly list = this.api.resource(listGivenQuestions, () => {
    const cohortId = this.cohort()?.cohortId;
    return cohortId === undefined ? undefined : { params: { cohortId } };
  });
  readonly questions = computed(() => (this.list.hasValue() ? this.list.value().items : []));

  /** Throws `ProblemError`. */
  async give(cohort: MyEnrolment, body: GivenQuestionDraft): Promise<void> {
    await this.api.call(giveQuestion, { params: { cohortId: cohort.cohortId }, body });
    this.list.reload();
    this.notices.say(`Given to ${cohort.cohortName}, without your name.`, () => void this.takeBack(body.id));
  }

  async takeBack(givenQuestionId: string): Promise<void> {
    const cohortId = this.cohort()?.cohortId ?? '';
    try {
      await this.api.call(takeQuestionBack, { params: { cohortId, givenQuestionId } });
      this.list.reload();
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
