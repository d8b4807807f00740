import { afterEveryRender, DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { type Notice, Notices } from '@web/platform/notices';
import { canHold, placeAt, type Standing, standingOf } from './focus-place';

/** Milliseconds after which what is disabled is no longer waited for. */
const longEnough = 1500;

/**
 * Whoever works by keyboard or with a screen reader keeps her place when what had the focus is gone: put away, taken
 * out, turned into its form. Where that can be undone, the way back comes first; Tab then leads to the place.
 */
@Injectable({ providedIn: 'root' })
export class FocusKeeper {
  private readonly document = inject(DOCUMENT);
  private readonly notices = inject(Notices);

  /** What has or had the focus, and where it stood; of the notice at the foot only the former. */
  private last: HTMLElement | null = null;
  private standing: readonly Standing[] = [];
  /** Disabled while its deed is under way. */
  private waiting: HTMLElement | null = null;
  /** Where the focus was put, until she presses the next key. */
  private placed: HTMLElement | null = null;
  private byPointer = false;
  /** The focus is at the notice because what had it is gone, and not by Tab. */
  private ledToWayBack = false;
  /** What was said before the last press. */
  private saidBefore: Notice | null = null;

  constructor() {
    const hear = (type: string, heard: (event: Event) => void): void => {
      this.document.addEventListener(type, heard, true);
      inject(DestroyRef).onDestroy(() => this.document.removeEventListener(type, heard, true));
    };
    hear('pointerdown', () => (this.byPointer = true));
    hear('keydown', (event) => this.pressed(event));
    hear('click', (event) => this.clicked(event));
    hear('focusin', ({ target }) => this.remember(target));
    afterEveryRender({ read: () => void setTimeout(() => this.keep()) });
  }

  private pressed(event: Event): void {
    this.byPointer = false;
    this.placed = null;
    if (!(event instanceof KeyboardEvent) || event.key !== 'Tab') return;
    const place = this.ledToWayBack ? placeAt(this.standing) : null;
    if (place === null) return;
    event.preventDefault();
    place.focus();
  }

  /** Keys and screen readers click without a pointer. */
  private clicked(event: Event): void {
    if (event instanceof MouseEvent && event.detail === 0) this.byPointer = false;
    this.saidBefore = this.notices.current();
  }

  private remember(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    this.last = target;
    if (this.inNotice(target)) return;
    this.standing = standingOf(target);
    this.ledToWayBack = false;
  }

  /** After everything that this turn had to draw, and after whoever moves the focus by herself. */
  private keep(): void {
    const last = this.last;
    if (last === null) return;
    // the browser takes the focus away from it only with the next frame
    if (last.matches(':disabled')) this.waitFor(last);
    // the way back may be said a little later than what it undoes is seen
    if (this.placed !== null && this.placed === this.document.activeElement) this.wayBack()?.focus();
    if (!this.isLost()) return;
    if (last.isConnected) this.returnTo(last);
    else if (!this.byPointer) this.findPlace();
  }

  private findPlace(): void {
    const back = this.wayBack();
    this.placed = back === null ? placeAt(this.standing) : null;
    (back ?? this.placed)?.focus();
  }

  private waitFor(last: HTMLElement): void {
    if (this.waiting === last) return;
    this.waiting = last;
    setTimeout(() => this.goOn(last), longEnough);
  }

  private returnTo(last: HTMLElement): void {
    if (this.waiting === last && canHold(last)) last.focus();
  }

  /** It is not under way: it cannot be pressed any more. */
  private goOn(last: HTMLElement): void {
    if (this.waiting === last) this.waiting = null;
    if (this.last === last && last.matches(':disabled') && this.isLost() && !this.byPointer)
      placeAt(this.standing)?.focus();
  }

  private isLost(): boolean {
    const { activeElement, body } = this.document;
    return activeElement === null || activeElement === body;
  }

  private wayBack(): HTMLElement | null {
    const said = this.notices.current();
    if (said?.undo === undefined || said === this.saidBefore || this.inNotice(this.last)) return null;
    const button = this.document.querySelector<HTMLElement>('ui-undo-notice button');
    this.ledToWayBack = button !== null;
    return button;
  }

  private inNotice(element: Element | null): boolean {
    return element !== null && element.closest('ui-undo-notice') !== null;
  }
}
