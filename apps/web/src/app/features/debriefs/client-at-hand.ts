import { effect, inject, Injectable, type ResourceRef, untracked } from '@angular/core';
import { type EndpointSpec, listEarlierIntentions, listNonNegotiables } from '@accelerator/contracts';
import type { Given, LooseGiven } from '@web/platform/address';
import { ApiClient, type Resource } from '@web/platform/api-client';
import { Connection } from '@web/platform/connection';
import { conditionsCopy, Copies, intentionsCopy } from '@web/platform/offline/copies';
import { isUnanswered, problemFrom } from '@web/platform/problem';

/**
 * The way to the server while a debrief is written. What is read beside it, her conditions and what she meant to do
 * another time, comes from this device where the server cannot be asked, and from the server again once it can.
 */
@Injectable()
export class ClientAtHand extends ApiClient {
  private readonly copies = inject(Copies);
  private readonly online = inject(Connection).online;

  override resource<Spec extends EndpointSpec>(endpoint: Spec, given: () => Given<Spec> | undefined): Resource<Spec>;
  override resource(endpoint: EndpointSpec, given: () => LooseGiven | undefined): ResourceRef<unknown> {
    const read: ResourceRef<unknown> = super.resource(endpoint, given);
    const key = () => copyOf(endpoint, given());
    effect(() => {
      const here = key();
      if (here === null) return;
      if (read.status() === 'resolved') void this.copies.keep(here, read.value());
      else if (read.status() === 'error' && isUnanswered(problemFrom(read.error())))
        void this.lay(endpoint, here, read);
    });
    effect(() => {
      const waits = untracked(() => key() !== null && ['error', 'local'].includes(read.status()));
      if (this.online() && waits) untracked(() => read.reload());
    });
    return read;
  }

  private async lay({ reply }: EndpointSpec, key: string, read: ResourceRef<unknown>): Promise<void> {
    const copy = reply?.safeParse(await this.copies.find(key));
    if (copy?.success && read.status() === 'error') read.set(copy.data);
  }
}

/** Where a copy of it lies; null where none is kept. */
function copyOf(endpoint: EndpointSpec, given: LooseGiven | undefined): string | null {
  if (given === undefined) return null;
  if (endpoint.name === listNonNegotiables.name) return conditionsCopy;
  if (endpoint.name !== listEarlierIntentions.name) return null;
  const at = listEarlierIntentions.params.safeParse(given.params).data;
  return at ? intentionsCopy(at.debriefId) : null;
}
