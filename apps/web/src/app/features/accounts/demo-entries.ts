import { Component, computed, input, output } from '@angular/core';
import type { listDemoPeople, Reply } from '@accelerator/contracts';

/** One-click ways in while the demo is on, and what this place is not. */
@Component({
  selector: 'accounts-demo-entries',
  template: `
    @if (entries().length > 0) {
      <div class="line" role="group" aria-label="Demo, go in as">
        <span class="meta" aria-hidden="true">Demo, go in as</span>
        @for (entry of entries(); track entry.key) {
          <button type="button" class="btn btn--s" (click)="chosen.emit(entry.key)">{{ entry.label }}</button>
        }
      </div>
    }
    <p class="meta accounts-note">
      For reflection and mutual support. Not therapy, not legal, financial or recruitment advice, and no promise of a
      job.
      @if (demo()) {
        Demo: all people and organisations are invented.
      }
    </p>
  `,
  host: { class: 'block' },
})
export class DemoEntries {
  readonly people = input.required<Reply<typeof listDemoPeople>['items']>();
  readonly demo = input(false);
  readonly chosen = output<string>();

  protected readonly entries = computed(() =>
    this.people().map(({ key, name, role }) => ({ key, label: `${name.split(' ')[0] ?? name}, ${role}` })),
  );
}
