import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { KeptTotals } from '@accelerator/contracts';
import { Ledger } from '@web/ui/ledger';

/** What her processes have left her with, in four lines that lead to it, and the way to what they show. */
@Component({
  selector: 'home-kept',
  imports: [Ledger, RouterLink],
  template: `
    <h2 class="vh">Kept so far</h2>
    <ui-ledger [lines]="lines()" />
    <p class="home__acts"><a routerLink="/patterns">What these show so far</a></p>
  `,
  host: { class: 'block home__kept' },
})
export class KeptSoFar {
  readonly kept = input.required<KeptTotals>();

  protected readonly lines = computed(() => {
    const { stories, told, questions, prepared, signals, nonNegotiables } = this.kept();
    return [
      {
        thing: 'Stories',
        number: stories,
        link: '/brag-file',
        ...(told > 0 && { note: told === 1 ? 'told once' : `told ${told} times` }),
      },
      {
        thing: 'Questions you were asked',
        number: questions,
        link: '/questions',
        ...(prepared > 0 && { note: `${prepared} prepared` }),
      },
      { thing: 'Signals, what to look for and what to leave', number: signals, link: '/direction/signals' },
      { thing: 'Things you will not accept', number: nonNegotiables, link: '/direction/non-negotiables' },
    ];
  });
}

/** "from 6 processes"; null where nothing is kept yet. */
export function keptFrom({ processes, stories, questions, signals, nonNegotiables }: KeptTotals): string | null {
  if (stories + questions + signals + nonNegotiables === 0) return null;
  if (processes === 0) return '';
  return processes === 1 ? 'from one process' : `from ${processes} processes`;
}
