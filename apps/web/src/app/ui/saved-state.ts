import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

/** Where her text is now: on the server (all of it, or all but what cannot be saved as it is), on its way, on this device, or here in two versions. */
export type SavedKind = 'nothing' | 'saved' | 'held' | 'saving' | 'device' | 'both' | 'unsaved';

const words: Readonly<Record<SavedKind, string>> = {
  nothing: '',
  saved: 'Saved',
  held: 'Needs another look',
  saving: 'Saving',
  device: 'Kept on this device',
  both: 'Both versions are here',
  unsaved: 'Not saved yet',
};

const icons: Readonly<Record<SavedKind, IconName | null>> = {
  nothing: null,
  saved: 'check',
  held: 'warning-circle',
  saving: null,
  device: 'device-mobile',
  both: 'copy',
  unsaved: 'warning-circle',
};

/** Says quietly where the text is. Readers hear a change of kind, not every save. */
@Component({
  selector: 'ui-saved-state',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <ui-icon [name]="name" />
    }
    <span role="status">{{ words() }}</span>
    @if (at() && kind() !== 'saving' && kind() !== 'held') {
      <span>{{ at() }}</span>
    }
  `,
  host: { class: 'saved' },
})
export class SavedState {
  readonly kind = input.required<SavedKind>();
  /** Clock time of the last save, "09:14". */
  readonly at = input('');

  protected readonly words = computed(() => words[this.kind()]);
  protected readonly icon = computed(() => icons[this.kind()]);
}
