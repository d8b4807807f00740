import { afterNextRender, DOCUMENT, inject, Injectable, Injector, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** What stands around a page; a route says it in `data.frame`, the House is the rule. */
export type FrameKind = 'house' | 'desk' | 'cover';

/** Follows the router: which frame, and where the focus goes after a page has changed. */
@Injectable({ providedIn: 'root' })
export class Frame {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly state = signal<FrameKind | null>(null);
  private page: string | null = null;

  /** Null until the first page is there. */
  readonly kind = this.state.asReadonly();

  constructor() {
    const ends = this.router.events.pipe(filter((event) => event instanceof NavigationEnd));
    ends.pipe(takeUntilDestroyed()).subscribe((event) => this.arrive(event.urlAfterRedirects));
  }

  private arrive(url: string): void {
    this.state.set(frameOf(this.router.routerState.snapshot.root));
    const page = url.replace(/[?#].*$/, '');
    const changed = this.page !== null && this.page !== page;
    this.page = page;
    if (changed) afterNextRender({ read: () => this.focusHeading() }, { injector: this.injector });
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
