import { DOCUMENT, inject, Injectable } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';

/** "Today · Job Search Accelerator". A page whose title comes from data calls `say`. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(SessionStore);

  override updateTitle(state: RouterStateSnapshot): void {
    const programme = this.session.me()?.programmeName ?? 'Job Search Accelerator';
    const page = this.buildTitle(state);
    this.document.title = page === undefined ? programme : `${page} · ${programme}`;
  }
}
