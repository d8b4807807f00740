import { Component, input, output } from '@angular/core';
import { FormProblem } from './form-problem';

/** The foot of a form of something that she keeps: what went wrong, two versions to choose from, save or leave. */
@Component({
  selector: 'ui-form-foot',
  imports: [FormProblem],
  template: `
    <ui-form-problem [text]="clash() ? '' : problem()" />
    @if (clash()) {
      <div class="kept" role="alert">
        <p>This was also changed on another device. Both versions are here; choose which to keep. Nothing is lost.</p>
        <p class="line">
          <button type="button" class="btn btn--s" (click)="mine.emit()">Keep mine</button>
          <button type="button" class="btn btn--s" (click)="letGo.emit()">Take the other version</button>
        </p>
      </div>
    }
    <p class="line">
      <button class="btn btn--fill">Save</button>
      <button type="button" class="btn btn--quiet" (click)="letGo.emit()">Leave it as it was</button>
    </p>
  `,
  host: { class: 'block' },
})
export class FormFoot {
  readonly problem = input.required<string>();
  /** Another device was faster: her words stand here, the others on the server. */
  readonly clash = input.required<boolean>();
  /** Her words stay. */
  readonly mine = output();
  /** What she typed goes; what the server holds stays. */
  readonly letGo = output();
}
