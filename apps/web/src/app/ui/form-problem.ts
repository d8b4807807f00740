import { Component, input } from '@angular/core';
import { Icon } from './icon';

/** What went wrong with a form, said aloud; stands above its button and keeps its place when empty. */
@Component({
  selector: 'ui-form-problem',
  imports: [Icon],
  template: `@if (text()) {
    <p class="field__e">
      <ui-icon name="warning-circle" /><span>{{ text() }}</span>
    </p>
  }`,
  host: { class: 'block', role: 'alert' },
})
export class FormProblem {
  readonly text = input.required<string>();
}
