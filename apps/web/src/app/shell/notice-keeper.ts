import { DOCUMENT, effect, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationStart, Router } from '@angular/router';
import { type Notice, Notices } from '@web/platform/notices';

/** Milliseconds in which what is said still belongs to the page to which the same deed leads. */
const onTheWay = 500;

/**
 * Where the notice stands, and how far it goes along. It stands above whatever bar is at the foot, and what has the
 * focus moves out from under it. What was said on a page stays with that page, unless it can be undone.
 */
@Injectable({ providedIn: 'root' })
export class NoticeKeeper {
  private readonly notices = inject(Notices);
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);

  private seen: Notice | null = null;
  private seenAt = 0;
  /** Said on the page that is left now. */
  private left: Notice | null = null;
  private page = pageOf(this.router.url);

  constructor() {
    effect(() => this.see(this.notices.current()));
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationStart) this.left = this.ofThisPage();
      if (event instanceof NavigationEnd) this.arrive(pageOf(event.urlAfterRedirects));
    });
  }

  private see(notice: Notice | null): void {
    this.seen = notice;
    this.seenAt = Date.now();
    if (notice) setTimeout(() => this.makeRoom());
  }

  private ofThisPage(): Notice | null {
    const notice = this.notices.current();
    const fresh = notice !== this.seen || Date.now() - this.seenAt < onTheWay;
    return fresh || notice?.undo ? null : notice;
  }

  private arrive(page: string): void {
    if (page !== this.page && this.left !== null && this.left === this.notices.current()) this.notices.clear();
    this.page = page;
  }

  private makeRoom(): void {
    const host = this.document.querySelector<HTMLElement>('ui-undo-notice');
    if (host === null) return;
    const bars = [...this.document.querySelectorAll<HTMLElement>('.tabbar, .desk__acts')];
    const height = Math.max(0, ...bars.map(({ offsetHeight }) => offsetHeight));
    host.style.bottom = height === 0 ? '' : `calc(${height}px + 0.75rem)`;
    const focused = this.document.activeElement;
    if (focused === null || host.contains(focused) || focused.contains(host)) return;
    const [own, other] = [host.getBoundingClientRect(), focused.getBoundingClientRect()];
    if (other.top < own.bottom && other.bottom > own.top) scrollBy(0, other.bottom - own.top + 12);
  }
}

function pageOf(url: string): string {
  return url.replace(/[?#].*$/, '');
}
