import { afterNextRender, Component, effect, ElementRef, inject, Injector, input } from '@angular/core';

/** One of a list that may be the one an address points to: then it says so, comes into view and has the focus. */
@Component({
  selector: '[uiPointed]',
  template: `
    @if (uiPointed()) {
      <p class="meta">The one you looked for. {{ pointedNote() }}</p>
    }
    <ng-content />
  `,
  host: { '[class.pointed]': 'uiPointed()', '[attr.tabindex]': 'uiPointed() ? -1 : null' },
})
export class Pointed {
  readonly uiPointed = input.required<boolean>();
  /** Why it stands here, where it was looked for elsewhere. */
  readonly pointedNote = input('');

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    effect(() => {
      if (this.uiPointed()) afterNextRender({ read: () => host.focus() }, { injector });
    });
  }
}
