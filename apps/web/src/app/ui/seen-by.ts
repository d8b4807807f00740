import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

/** Who can read a page; `words` says it in full, as in "Juniper: 10 members, 2 coaches". */
export interface Audience {
  readonly kind: 'only-you' | 'coaches' | 'cohort' | 'room' | 'office';
  readonly words: string;
}

/** The audience of most pages of the notebook. */
export const onlyYou: Audience = { kind: 'only-you', words: 'Only you' };

const icons: Readonly<Record<Audience['kind'], IconName>> = {
  'only-you': 'lock-simple',
  coaches: 'users',
  cohort: 'users-three',
  room: 'users-three',
  office: 'clipboard-text',
};

/** "Who sees this", in the same place on every page. */
@Component({
  selector: 'ui-seen-by',
  imports: [Icon],
  template: `<ui-icon [name]="icon()" /><span><span class="vh">Who sees this: </span>{{ audience().words }}</span>`,
  host: { class: 'seen', '[class.seen--room]': 'shared()' },
})
export class SeenBy {
  readonly audience = input.required<Audience>();

  protected readonly icon = computed(() => icons[this.audience().kind]);
  protected readonly shared = computed(() => this.audience().kind !== 'only-you' && this.audience().kind !== 'office');
}
