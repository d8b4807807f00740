import { inject, Injectable } from '@angular/core';
import { redeemEmailChange, redeemPasswordReset, requestPasswordReset } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { DoorStore } from './door-store';

/** Passwords and addresses, by links that are mailed. */
@Injectable()
export class CredentialsStore {
  private readonly api = inject(ApiClient);
  private readonly door = inject(DoorStore);

  /** The answer is the same whether the address is known or not. Throws `ProblemError`. */
  async askForReset(email: string): Promise<void> {
    await this.api.call(requestPasswordReset, { body: { email } });
  }

  /** Sets the password and goes in; the link stays good where the password is refused. Throws `ProblemError`. */
  async reset(token: string, password: string): Promise<void> {
    await this.door.enter(await this.api.call(redeemPasswordReset, { body: { token, password } }));
  }

  /** From then on the new address counts. Throws `ProblemError`. */
  async confirmAddress(token: string): Promise<void> {
    await this.api.call(redeemEmailChange, { body: { token } });
  }
}
