import { Component, inject } from '@angular/core';
import { debriefLimits, forgetAnswer } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { pressText } from '@web/platform/deed';
import { Notices } from '@web/platform/notices';
import { RuledField } from '@web/ui/ruled-field';
import { DebriefSaver } from './debrief-saver';

/** Two pages for herself: never shared, never searched, forgotten at once when she says so. */
@Component({
  selector: 'debriefs-own-pages',
  imports: [RuledField],
  template: `
    <div class="debriefs__pages">
      @for (page of pages; track page.key) {
        <details [open]="value(page.key) !== ''">
          <summary>{{ page.label }}</summary>
          <ui-ruled-field
            [label]="page.label"
            [help]="page.help"
            [limit]="limit"
            [value]="value(page.key)"
            (valueChange)="write(page.key, $event)"
          />
          @if (value(page.key) !== '') {
            <button type="button" class="link" (click)="forget(page.key)">Delete this page for good</button>
          }
        </details>
      }
    </div>
  `,
})
export class OwnPages {
  private readonly saver = inject(DebriefSaver);
  private readonly api = inject(ApiClient);
  private readonly notices = inject(Notices);

  protected readonly limit = debriefLimits.page;
  protected readonly pages = [
    {
      key: 'freeWrite',
      label: 'Write freely first',
      help: 'Only you see this. It is not searched, and you may delete it at once.',
    },
    {
      key: 'freePage',
      label: 'Free page',
      help: 'A page for yourself. No prompt, no limit, never shared. You may delete it any time.',
    },
  ] as const;

  protected value(key: 'freeWrite' | 'freePage'): string {
    return this.saver.answers()[key] ?? '';
  }

  protected write(key: 'freeWrite' | 'freePage', text: string): void {
    this.saver.change({ [key]: text });
  }

  protected async forget(key: 'freeWrite' | 'freePage'): Promise<void> {
    if (!(await this.saver.flush())) return;
    try {
      const view = await this.api.call(forgetAnswer, { params: { debriefId: this.saver.id(), key } });
      this.saver.become(view);
      this.notices.say('Deleted for good.');
    } catch (error) {
      this.notices.say(pressText(error));
    }
  }
}
