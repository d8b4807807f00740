import { Component, inject, model } from '@angular/core';
import { readProgramme } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Dialog } from '@web/ui/dialog';
import { Words } from '@web/ui/words';

/** Places to turn to beyond coaching, as the programme office keeps them. */
@Component({
  selector: 'debriefs-support',
  imports: [Dialog, Words],
  template: `
    <ui-dialog heading="If today is more than a hard day" [(open)]="open">
      @if (programme.hasValue()) {
        <ui-words class="read" [text]="programme.value().supportDirectory" />
      }
    </ui-dialog>
  `,
})
export class SupportDialog {
  readonly open = model(false);
  protected readonly programme = inject(ApiClient).resource(readProgramme, () => (this.open() ? {} : undefined));
}
