import { computed, inject, Injectable } from '@angular/core';
import { type GivenQuestionDraft, giveQuestion, listGivenQuestions, takeQuestionBack } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Deed, pressText } from '@web/platform/deed';
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
  readonly giving = new Deed();

  async give(body: GivenQuestionDraft): Promise<boolean> {
    const cohort = this.cohort();
    if (!cohort) return false;
    const given = await this.giving.run(() =>
      this.api.call(giveQuestion, { params: { cohortId: cohort.cohortId }, body }).then(() => undefined),
    );
    if (!given) return false;
    this.list.reload();
    this.notices.say(`Given to ${cohort.cohortName}, without your name.`, () => void this.takeBack(body.id));
    return true;
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
