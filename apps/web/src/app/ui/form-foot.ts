import { Component, input, output } from '@angular/core';
import { BothVersions, type OtherText } from './both-versions';
import { FormProblem } from './form-problem';

/** The foot of a form of something that she keeps: what went wrong, two versions to choose from, save or leave. */
@Component({
  selector: 'ui-form-foot',
  imports: [BothVersions, FormProblem],
  template: `
    <ui-form-problem [text]="theirs() ? '' : problem()" />
    @if (theirs(); as other) {
      <ui-both-versions [theirs]="other" (mine)="mine.emit()" (letGo)="letGo.emit()" />
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
  /** Another device was faster: what it saved, field by field where it differs; null otherwise. */
  readonly theirs = input.required<readonly OtherText[] | null>();
  /** Her words stay. */
  readonly mine = output();
  /** What she typed goes; what the server holds stays. */
  readonly letGo = output();
}
