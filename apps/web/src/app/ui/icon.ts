import { Component, input } from '@angular/core';
import sprite from '../../icons/icons.svg';
import type { IconName } from './icon-names';

/** An icon beside a word. Hidden from readers: the word says it. */
@Component({
  selector: 'ui-icon',
  template: `<svg class="ic" aria-hidden="true" focusable="false"><use [attr.href]="address()" /></svg>`,
  host: { class: 'icon' },
})
export class Icon {
  readonly name = input.required<IconName>();

  protected address(): string {
    return `${sprite}#${this.name()}`;
  }
}
