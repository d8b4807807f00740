import { Component, DOCUMENT, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { UndoNotice } from '@web/ui/undo-notice';
import { Frame } from './frame';
import { StartFailure } from './start-failure';

/** Skip link, the page, and the line at the foot of the window. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet, StartFailure, UndoNotice],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">Go to the page</a>
    <router-outlet />
    <app-start-failure />
    <ui-undo-notice
      [said]="notices.current()"
      [text]="notices.current()?.text ?? ''"
      [undoLabel]="notices.current()?.undo ? 'Undo' : ''"
      (undo)="notices.undo()"
      (gone)="notices.clear()"
    />
  `,
})
export class App {
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);
  protected readonly notices = inject(Notices);

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
