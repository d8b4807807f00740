import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type NotGoneOut as Waited, withdrawSharedVersion } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/press-text';
import { Notices } from '@web/platform/notices';
import { MarginRow } from '@web/ui/margin-row';
import { DebriefSaver } from './debrief-saver';
import { readersOf } from './shared-versions';

/** What she shared without her name and nobody will read, because she was not there when its hour came. */
@Component({
  selector: 'debriefs-not-gone-out',
  imports: [MarginRow, RouterLink],
  template: `
    @for (version of versions(); track version.sharedVersionId) {
      <ui-margin-row label="Not gone out">
        <p class="help">
          What you shared without your name, for {{ whom(version) }}, has not gone out: when its hour came, you were not
          in the cohort. Nobody has read it. Your words are kept.
        </p>
        <div class="line debriefs__acts">
          @if (mayShare()) {
            <a
              class="link"
              [routerLink]="['/debriefs', debriefId(), 'share']"
              [queryParams]="{ again: version.sharedVersionId }"
              >Share it again</a
            >
          }
          <button type="button" class="link" (click)="letBe(version)">Let it be</button>
        </div>
      </ui-margin-row>
    }
  `,
})
export class NotGoneOut {
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);
  private readonly saver = inject(DebriefSaver);

  protected readonly versions = computed(() => this.saver.view()?.notGoneOut ?? []);
  protected readonly mayShare = computed(() => this.saver.view()?.abilities.share ?? false);
  protected readonly debriefId = computed(() => this.saver.view()?.id ?? '');

  protected readonly whom = readersOf;

  protected async letBe({ sharedVersionId }: Waited): Promise<void> {
    try {
      const params = { debriefId: this.debriefId(), sharedVersionId };
      this.saver.become(await this.api.call(withdrawSharedVersion, { params }));
      this.notices.say('It is only yours.');
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
