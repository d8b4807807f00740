import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { setQuietView } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { online } from '@web/platform/connection';
import { Drafts } from '@web/platform/drafts/drafts';
import { offlineText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';
import { isSharedComputer } from '@web/platform/shared-computer';
import { SignedOut } from '@web/platform/signed-out';
import { longDay } from '@web/platform/times';
import { Banner } from '@web/ui/banner';

/** Words that stand above any page: offline, not kept on this device, signed out, quiet view. */
@Component({
  selector: 'app-standing-words',
  imports: [Banner, RouterLink],
  template: `
    @if (!online()) {
      <ui-banner icon="wifi-slash">
        {{ offlineText() }}
      </ui-banner>
    }
    @if (unkept()) {
      <ui-banner icon="warning-circle">
        This device cannot keep what you write. Please leave this tab open until all of it is sent.
      </ui-banner>
    }
    @if (signedOut()) {
      <ui-banner icon="sign-out">
        <p>You were signed out. Your text is safe. Sign in to carry on.</p>
        <a class="btn btn--s" routerLink="/sign-in" [queryParams]="{ return: router.url }">Sign in</a>
      </ui-banner>
    }
    @if (quietUntil(); as day) {
      <ui-banner icon="moon">
        <p>Quiet view is on until {{ day }}. Everything is still there.</p>
        <button type="button" class="link" (click)="switchOff()">Switch it off</button>
      </ui-banner>
    }
  `,
  host: { class: 'frame-banners' },
})
export class StandingWords {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  protected readonly router = inject(Router);
  protected readonly offlineText = computed(() => offlineText(isSharedComputer() || this.unkept()));

  protected readonly online = online;
  protected readonly signedOut = inject(SignedOut).now;
  protected readonly unkept = inject(Drafts).fails;
  protected readonly quietUntil = computed(() => {
    const until = this.session.quiet();
    return until !== null && Date.parse(until) > Date.now() ? longDay(until, this.session.timeZone()) : null;
  });

  protected async switchOff(): Promise<void> {
    this.session.become(await this.api.call(setQuietView, { body: { days: 0 } }));
  }
}
