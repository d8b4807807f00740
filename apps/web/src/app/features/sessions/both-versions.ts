import { Component, input, output } from '@angular/core';
import { Banner } from '@web/ui/banner';
import { Words } from '@web/ui/words';

/** Two versions of one text: the other one is here, hers stands in the field. */
@Component({
  selector: 'sessions-both',
  imports: [Banner, Words],
  template: `
    <ui-banner icon="copy">
      <p>This was also changed on another device. Both versions are here; choose which to keep. Nothing is lost.</p>
    </ui-banner>
    <div class="inset sessions__theirs">
      <p class="label">The other version</p>
      <ui-words class="read" [text]="theirs() || 'Nothing is written there now.'" />
    </div>
    <div class="line">
      <button type="button" class="btn btn--s" (click)="mine.emit()">Keep mine</button>
      <button type="button" class="btn btn--s" (click)="other.emit()">Take the other</button>
    </div>
  `,
  host: { class: 'stack block' },
})
export class BothVersions {
  readonly theirs = input.required<string>();
  readonly mine = output();
  readonly other = output();
}
