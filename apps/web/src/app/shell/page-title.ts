import { DOCUMENT, inject, Injectable } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';

/** What the tab says before it is known whose programme this is: nothing that an office could read. As the manifest. */
const unnamed = 'Notebook';

/** "Today · Elm Circle": the page, and what the programme is called. A page whose title comes from data calls `say`. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(SessionStore);

  override updateTitle(state: RouterStateSnapshot): void {
    const programme = this.session.me()?.programmeName ?? unnamed;
    const page = this.buildTitle(state);
    this.document.title = page === undefined ? programme : `${page} · ${programme}`;
  }
}
