import { Component, computed, inject, input } from '@angular/core';
import { Form } from './form';
import { Icon } from './icon';

/**
 * What went wrong with a form, said aloud; stands above its button and keeps its place when empty. What is said while
 * nothing is wrong any more is said quietly.
 */
@Component({
  selector: 'ui-form-problem',
  imports: [Icon],
  template: `@if (text()) {
    <p [class]="quiet() ? 'help' : 'field__e'">
      @if (!quiet()) {
        <ui-icon name="warning-circle" />
      }
      <span>{{ text() }}</span>
    </p>
  }`,
  host: { class: 'block', role: 'alert', '[attr.aria-live]': 'quiet() ? "polite" : null' },
})
export class FormProblem {
  readonly text = input.required<string>();

  private readonly form = inject(Form, { optional: true });
  protected readonly quiet = computed(() => this.text() !== '' && this.form?.failed() === null);
}
