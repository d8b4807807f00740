import { computed, inject, Injectable } from '@angular/core';
import {
  type Body,
  changeMe,
  changePassword,
  endMySession,
  listMySessions,
  requestEmailChange,
  setQuietView,
  signOutEverywhere,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Unsent, type UnsentText } from '@web/platform/drafts/unsent';
import { problemText } from '@web/platform/problem';
import { SessionStore } from '@web/platform/session-store';

/** Her own account. Deeds throw `ProblemError`. */
@Injectable()
export class ProfileStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly unsent = inject(Unsent);

  /** The browsers in which she is signed in. */
  readonly browsers = this.api.resource(listMySessions, () => ({}));
  readonly failure = computed(() => problemText(this.browsers.error()));

  async change(draft: Body<typeof changeMe>): Promise<void> {
    this.session.become(await this.api.call(changeMe, { body: draft }));
  }

  /** 0 days switch it off. */
  async beQuiet(days: number): Promise<void> {
    this.session.become(await this.api.call(setQuietView, { body: { days } }));
  }

  /** Her other sessions end. */
  async changePassword(draft: Body<typeof changePassword>): Promise<void> {
    this.session.become(await this.api.call(changePassword, { body: draft }));
    this.browsers.reload();
  }

  /** The new address counts once it is confirmed there. */
  async askForEmail(draft: Body<typeof requestEmailChange>): Promise<void> {
    await this.api.call(requestEmailChange, { body: draft });
  }

  async end(sessionId: string): Promise<void> {
    await this.api.call(endMySession, { params: { sessionId } });
    this.browsers.update((list) => list && { items: list.items.filter((one) => one.id !== sessionId) });
  }

  /** What she wrote that only this device has, after one more try to send it. */
  async unsentTexts(): Promise<readonly UnsentText[]> {
    return this.unsent.leftAfterSending();
  }

  /** Unsent texts go from this device, once the server has ended the session. */
  async signOut(everywhere: boolean): Promise<void> {
    if (!everywhere) return this.session.signOut();
    await this.api.call(signOutEverywhere, {});
    this.session.forget();
  }
}
