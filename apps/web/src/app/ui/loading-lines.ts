import { Component, DestroyRef, inject, signal } from '@angular/core';

/** Nothing for 400 ms, then four ruled lines that do not move. */
@Component({
  selector: 'ui-loading-lines',
  template: `
    @if (shown()) {
      <span class="vh" role="status">Loading</span>
      <span class="loading__line"></span><span class="loading__line"></span> <span class="loading__line"></span
      ><span class="loading__line"></span>
    }
  `,
  host: { class: 'loading', 'aria-busy': 'true' },
})
export class LoadingLines {
  protected readonly shown = signal(false);

  constructor() {
    const timer = setTimeout(() => this.shown.set(true), 400);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
