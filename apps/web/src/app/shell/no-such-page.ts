import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readProgramme } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Cover } from '@web/ui/cover';

/** An address that leads nowhere, for somebody who is not signed in. */
@Component({
  selector: 'app-no-such-page',
  imports: [Cover, RouterLink],
  template: `
    <ui-cover heading="Not here" [programme]="name()">
      <div class="stack">
        <p class="help">We cannot find this page. It may have been taken back by its writer.</p>
        <a class="btn btn--wide" routerLink="/sign-in">To sign in</a>
      </div>
    </ui-cover>
  `,
})
export default class NoSuchPage {
  private readonly programme = inject(ApiClient).resource(readProgramme, () => ({}));

  protected readonly name = computed(() => (this.programme.hasValue() ? this.programme.value().name : '\u00a0'));
}
