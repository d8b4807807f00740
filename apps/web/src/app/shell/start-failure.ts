import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationError, Router } from '@angular/router';
import { problemText } from '@web/platform/problem';
import { Failure } from '@web/ui/failure';

/** Where a page could not even be opened: no connection, or a server that does not answer. */
@Component({
  selector: 'app-start-failure',
  imports: [Failure],
  template: `
    @if (text()) {
      <ui-failure [text]="text()" (again)="again()" />
    }
  `,
  host: { class: 'frame-banners' },
})
export class StartFailure {
  private readonly router = inject(Router);
  private failed = '/';

  protected readonly text = signal('');

  constructor() {
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationEnd) this.text.set('');
      if (event instanceof NavigationError) this.remember(event);
    });
  }

  protected async again(): Promise<void> {
    await this.router.navigateByUrl(this.failed);
  }

  private remember(event: NavigationError): void {
    this.failed = event.url;
    this.text.set(problemText(event.error));
  }
}
