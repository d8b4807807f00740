import { inject, Injectable } from '@angular/core';
import { deviceStore } from '@web/platform/drafts/device-store';
import { SessionStore } from '@web/platform/session-store';

/** Keys of what is kept. */
export const briefCopy = (opportunityId: string) => `brief:${opportunityId}`;
export const debriefCopy = (id: string) => `debrief:${id}`;
export const debriefsCopy = 'debriefs';
export const conditionsCopy = 'conditions';
/** Ids of debriefs whose one small thing is a commitment that she has looked back on. */
export const lookedBackCopy = 'looked-back';

/** Sealed copies of what the server holds of hers, to be read where it cannot be asked. */
@Injectable({ providedIn: 'root' })
export class Copies {
  private readonly store = deviceStore;
  private readonly session = inject(SessionStore);

  /** Of this kind there is one; the former copy goes. A device that keeps nothing keeps no copy. */
  async keep(key: string, value: unknown): Promise<void> {
    const account = this.session.me()?.id;
    if (account !== undefined) await this.store.write('copies', account, key, value).catch(() => false);
  }

  /** As it was kept: parse it before use. */
  async find(key: string): Promise<unknown> {
    const account = this.session.me()?.id;
    return account === undefined ? undefined : this.store.read('copies', account, key);
  }

  async drop(key: string): Promise<void> {
    const account = this.session.me()?.id;
    if (account !== undefined) await this.store.drop('copies', account, key);
  }

  async keys(prefix: string): Promise<readonly string[]> {
    const account = this.session.me()?.id;
    if (account === undefined) return [];
    return (await this.store.keys('copies', account)).filter((key) => key.startsWith(prefix));
  }
}
