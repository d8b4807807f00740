import { inject, Injectable } from '@angular/core';
import { redeemSignInLink, requestSignInLink } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { DoorStore } from './door-store';

/** Signing in by a link that is mailed. */
@Injectable()
export class LinksStore {
  private readonly api = inject(ApiClient);
  private readonly door = inject(DoorStore);

  /** The answer is the same whether the address is known or not. Throws `ProblemError`. */
  async request(email: string): Promise<void> {
    await this.api.call(requestSignInLink, { body: { email } });
  }

  /** Uses the link up and goes in. Throws `ProblemError`. */
  async redeem(token: string): Promise<void> {
    await this.door.enter(await this.api.call(redeemSignInLink, { body: { token } }));
  }
}
