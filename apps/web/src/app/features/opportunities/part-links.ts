import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages of one process: what to take in, what she noted, how it stands to her conditions. */
@Component({
  selector: 'opportunities-parts',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="tabs noprint" aria-label="Pages of this opportunity">
      @for (part of parts; track part.path) {
        <a
          class="tabs__tab"
          [routerLink]="['/opportunities', opportunityId(), part.path]"
          routerLinkActive="tabs__here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: true }"
          >{{ part.label }}</a
        >
      }
    </nav>
  `,
  host: { class: 'block' },
})
export class PartLinks {
  readonly opportunityId = input.required<string>();

  protected readonly parts = [
    { path: 'brief', label: 'Before you go in' },
    { path: '', label: 'Notes and rounds' },
    { path: 'fit', label: 'Conditions' },
  ];
}
