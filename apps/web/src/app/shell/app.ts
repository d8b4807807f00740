import { Component, DOCUMENT, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';
import { Frame } from './frame';
import { StartFailure } from './start-failure';

/** Skip link and the page. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet, StartFailure],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">Go to the page</a>
    <router-outlet />
    <app-start-failure />
  `,
})
export class App {
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);

  constructor() {
    inject(Frame);
    effect(() => (this.document.documentElement.dataset['cloth'] = this.session.enrolment()?.cloth ?? 'juniper'));
  }

  /** A plain fragment link would lead to the start page, because of the base address. */
  protected skip(event: Event): void {
    event.preventDefault();
    const main = this.document.querySelector<HTMLElement>('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  }
}
