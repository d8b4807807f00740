import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

/** A word above the page: offline, signed out, quiet view. Red only where the fault is ours. */
@Component({
  selector: 'ui-banner',
  imports: [Icon],
  template: `<ui-icon [name]="icon()" />
    <div class="banner__in"><ng-content /></div>`,
  host: { class: 'banner', '[class.banner--error]': 'error()', '[attr.role]': 'error() ? "alert" : "status"' },
})
export class Banner {
  readonly icon = input<IconName>('info');
  readonly error = input(false);
}
