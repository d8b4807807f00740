import {
  afterNextRender,
  DestroyRef,
  Directive,
  DOCUMENT,
  ElementRef,
  EnvironmentInjector,
  inject,
  Injector,
} from '@angular/core';

/**
 * The button at the end of a list that goes on. Where it goes because the last ones have come, the focus goes to the
 * first of them, and is not lost.
 */
@Directive({ selector: 'button[uiGoesOn]', host: { '(click)': 'remember()' } })
export class GoesOn {
  private readonly document = inject(DOCUMENT);
  private readonly button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private page: Element | null = null;
  private before: ReadonlySet<Element> = new Set();

  constructor() {
    const injector = inject(EnvironmentInjector).get(Injector);
    inject(DestroyRef).onDestroy(() => afterNextRender({ read: () => this.enter() }, { injector }));
  }

  protected remember(): void {
    this.page = this.button.closest('main') ?? this.document.body;
    this.before = new Set(this.page.querySelectorAll('*'));
  }

  /** What has no box of its own takes no focus: then what is in it. */
  private enter(): void {
    const isLost = this.document.activeElement === this.document.body;
    if (!isLost || !this.page?.isConnected) return;
    for (const one of this.page.querySelectorAll<HTMLElement>('*')) {
      if (this.before.has(one)) continue;
      if (one.tabIndex < 0) one.tabIndex = -1;
      one.focus();
      if (this.document.activeElement === one) return;
    }
  }
}
