import { Component, computed, inject, input, signal } from '@angular/core';
import { askForContact, type OpeningView } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { newId } from '@web/platform/ids';
import { Notices } from '@web/platform/notices';
import { problemText } from '@web/platform/problem';

/** One tap that asks the coaches of a cohort to call; drawn only where there are some. */
@Component({
  selector: 'debriefs-coach-call',
  template: `
    <div>
      <p class="label">{{ label() }}</p>
      <p class="help">{{ readers() }} that you asked, nothing else.</p>
    </div>
    @if (asked()) {
      <p class="help" role="status">You have asked.</p>
    } @else {
      <button type="button" class="btn btn--s" (click)="ask()">
        Ask
        @if (several()) {
          <span class="vh">my coach in {{ team().cohortName }} to call</span>
        }
      </button>
    }
  `,
  host: { class: 'debriefs__tap' },
})
export class CoachCall {
  readonly team = input.required<OpeningView['coaches'][number]>();
  /** She has coaches in more than one cohort, so that each row says which. */
  readonly several = input(false);

  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly called = signal(false);

  protected readonly asked = computed(() => this.called() || this.team().askedAt !== null);
  protected readonly label = computed(() =>
    this.several() ? `Ask my coach in ${this.team().cohortName} to call` : 'Ask my coach to call',
  );
  /** "Ruth Ellerslade sees", "Naomi Castellwood and Ruth Ellerslade see". */
  protected readonly readers = computed(() => {
    const { coachNames } = this.team();
    return `${new Intl.ListFormat('en-GB').format(coachNames)} ${coachNames.length === 1 ? 'sees' : 'see'}`;
  });

  protected async ask(): Promise<void> {
    try {
      await this.api.call(askForContact, { params: { cohortId: this.team().cohortId }, body: { id: newId() } });
      this.called.set(true);
    } catch (error) {
      this.notices.say(problemText(error));
    }
  }
}
