import { Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Live } from '@web/platform/live';
import { Notices } from '@web/platform/notices';
import { SessionStore } from '@web/platform/session-store';
import { UndoNotice } from '@web/ui/undo-notice';
import { ContentsList } from './contents';
import { Frame } from './frame';
import { StandingWords } from './standing-words';
import { StartFailure } from './start-failure';

/** The house: skip link, contents, the page, and the line at the foot. */
@Component({
  selector: 'app-root',
  imports: [ContentsList, RouterOutlet, StandingWords, StartFailure, UndoNotice],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">Go to the page</a>
    <div [class.house]="framed()">
      @if (framed()) {
        <app-contents />
      }
      <div class="house__page">
        @if (inside()) {
          <app-standing-words />
        }
        <router-outlet />
        <app-start-failure />
      </div>
    </div>
    @if (notices.current(); as notice) {
      <ui-undo-notice
        [text]="notice.text"
        [undoLabel]="notice.undo ? 'Undo' : ''"
        (undo)="notices.undo()"
        (gone)="notices.clear()"
      />
    }
  `,
})
export class App {
  private readonly session = inject(SessionStore);
  private readonly frame = inject(Frame);
  private readonly document = inject(DOCUMENT);
  protected readonly notices = inject(Notices);

  protected readonly framed = computed(() => this.frame.kind() === 'house' && this.session.me() !== null);
  protected readonly inside = computed(() => this.frame.kind() !== 'cover' && this.session.me() !== null);

  constructor() {
    inject(Live);
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
