import { Component, type ElementRef, input, model, viewChildren } from '@angular/core';
import type { Choice } from './choice';
import { domId } from './ids';

/** Parts of one object. The chosen part stands inside as content. Arrow keys, Home and End move. */
@Component({
  selector: 'ui-tabs',
  template: `
    <div class="tabs" role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.value) {
        <button
          #tabButton
          type="button"
          role="tab"
          class="tabs__tab"
          [id]="id + tab.value"
          [attr.aria-selected]="tab.value === chosen()"
          [attr.aria-controls]="id + '-panel'"
          [tabIndex]="tab.value === chosen() ? 0 : -1"
          (click)="chosen.set(tab.value)"
          (keydown)="move($event, $index)"
        >
          {{ tab.label }}
          @if (tab.note) {
            <span class="meta">{{ tab.note }}</span>
          }
        </button>
      }
    </div>
    <div role="tabpanel" class="tabs__panel" [id]="id + '-panel'" [attr.aria-labelledby]="id + chosen()">
      <ng-content />
    </div>
  `,
  host: { class: 'block' },
})
export class Tabs<Value extends string> {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Choice<Value>[]>();
  readonly chosen = model.required<Value>();

  protected readonly id = domId('tab');
  private readonly buttons = viewChildren<ElementRef<HTMLButtonElement>>('tabButton');

  protected move(event: KeyboardEvent, from: number): void {
    const to = target(event.key, from, this.tabs().length);
    const tab = to === null ? undefined : this.tabs()[to];
    if (to === null || tab === undefined) return;
    event.preventDefault();
    this.chosen.set(tab.value);
    this.buttons()[to]?.nativeElement.focus();
  }
}

function target(key: string, from: number, count: number): number | null {
  if (key === 'ArrowRight') return (from + 1) % count;
  if (key === 'ArrowLeft') return (from + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
