import { Component, computed, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages of one process: what to take in, what she noted, how it stands to her conditions. */
@Component({
  selector: 'opportunities-parts',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="tabs noprint" aria-label="Pages of this opportunity">
      @for (part of parts(); track part.label) {
        <a
          class="tabs__tab"
          [routerLink]="part.link"
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

  protected readonly parts = computed(() => {
    const one = `/opportunities/${this.opportunityId()}`;
    return [
      { link: `${one}/brief`, label: 'Before you go in' },
      { link: one, label: 'Notes and rounds' },
      { link: `${one}/fit`, label: 'Conditions' },
    ];
  });
}
