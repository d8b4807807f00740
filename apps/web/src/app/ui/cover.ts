import { afterEveryRender, Component, DOCUMENT, type ElementRef, inject, input, viewChild } from '@angular/core';

/**
 * The closed book before the door: the programme's name on cloth, one small form at its right.
 * Its route says `data: { frame: 'cover' }`. Slot `[foot]` for the demo entries and the disclaimer.
 * What had the focus may give way to an answer; then the heading has it.
 */
@Component({
  selector: 'ui-cover',
  template: `
    <header class="cover__cloth">
      <div class="cover__plate">
        <div>
          <p class="cover__name">{{ programme() }}</p>
          @if (line()) {
            <p class="cover__line">{{ line() }}</p>
          }
        </div>
      </div>
    </header>
    <main id="main" class="cover__page">
      <div class="cover__form" [class.cover__form--wide]="wide()">
        <h1 #title tabindex="-1">{{ heading() }}</h1>
        <ng-content />
      </div>
      <div class="cover__foot"><ng-content select="[foot]" /></div>
    </main>
  `,
  host: { class: 'cover', '(focusin)': 'last = $event.target' },
})
export class Cover {
  readonly heading = input.required<string>();
  readonly programme = input.required<string>();
  readonly line = input('');
  /** For an agreement to read. */
  readonly wide = input(false);

  protected last: EventTarget | null = null;
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    const document = inject(DOCUMENT);
    afterEveryRender({
      read: () => {
        if (!(this.last instanceof Node) || this.last.isConnected || document.activeElement !== document.body) return;
        this.title().nativeElement.focus();
      },
    });
  }
}
