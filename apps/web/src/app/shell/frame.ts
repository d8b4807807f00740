import { afterNextRender, DOCUMENT, inject, Injectable, Injector, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, NavigationStart, Router } from '@angular/router';
import { type Notice, Notices } from '@web/platform/notices';

/** What stands around a page; a route says it in `data.frame`, the House is the rule. */
export type FrameKind = 'house' | 'desk' | 'cover';

/** Follows the router: which frame, where the focus goes after a page has changed, and what was said that goes with it. */
@Injectable({ providedIn: 'root' })
export class Frame {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly state = signal<FrameKind | null>(null);
  private readonly notices = inject(Notices);
  private page: string | null = null;
  private said: Notice | null = null;

  /** Null until the first page is there. */
  readonly kind = this.state.asReadonly();

  constructor() {
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationStart) this.said = this.notices.ofThisPage();
      if (event instanceof NavigationEnd) this.arrive(event.urlAfterRedirects);
    });
  }

  private arrive(url: string): void {
    this.state.set(frameOf(this.router.routerState.snapshot.root));
    const page = url.replace(/[?#].*$/, '');
    const changed = this.page !== null && this.page !== page;
    this.page = page;
    if (!changed) return;
    if (this.said !== null && this.notices.current() === this.said) this.notices.clear();
    afterNextRender({ read: () => this.focusHeading() }, { injector: this.injector });
  }

  /** A reader hears the new page by its title, as after a full load. */
  private focusHeading(): void {
    const heading =
      this.document.querySelector<HTMLElement>('main h1') ?? this.document.querySelector<HTMLElement>('main');
    if (heading === null) return;
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
  }
}

function frameOf(root: ActivatedRouteSnapshot): FrameKind {
  let route = root;
  let kind: FrameKind = 'house';
  for (;;) {
    const stated: unknown = route.data['frame'];
    if (stated === 'house' || stated === 'desk' || stated === 'cover') kind = stated;
    if (route.firstChild === null) return kind;
    route = route.firstChild;
  }
}
