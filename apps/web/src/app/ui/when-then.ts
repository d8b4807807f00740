import { Component, input } from '@angular/core';

/** "When … I will …", with the two words small. */
@Component({
  selector: 'ui-when-then',
  template: `<i>When</i> {{ cue() }}, <i>I will</i> {{ act() }}.`,
  host: { class: 'when block' },
})
export class WhenThen {
  readonly cue = input.required<string>();
  readonly act = input.required<string>();
}
