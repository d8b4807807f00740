import { effect, inject, Injectable, type ResourceRef, untracked } from '@angular/core';
import { type EndpointSpec, listEarlierIntentions, listNonNegotiables } from '@accelerator/contracts';
import type { Given, LooseGiven } from '@web/platform/address';
import { ApiClient, type Resource } from '@web/platform/api-client';
import { online } from '@web/platform/connection';
import { conditionsCopy, Copies } from '@web/platform/offline/copies';
import { isUnanswered, problemFrom } from '@web/platform/problem';

/**
 * The way to the server while a debrief is written. What is read beside it is asked for again once the server can be
 * asked; her conditions come from this device until then.
 */
@Injectable()
export class ClientAtHand extends ApiClient {
  private readonly copies = inject(Copies);

  override resource<Spec extends EndpointSpec>(endpoint: Spec, given: () => Given<Spec> | undefined): Resource<Spec>;
  override resource(endpoint: EndpointSpec, given: () => LooseGiven | undefined): ResourceRef<unknown> {
    const read: ResourceRef<unknown> = super.resource(endpoint, given);
    effect(() => {
      const waits = untracked(() => readBeside.includes(endpoint.name) && ['error', 'local'].includes(read.status()));
      if (online() && waits) untracked(() => read.reload());
    });
    if (endpoint.name === listNonNegotiables.name) this.keepAtHand(endpoint, given, read);
    return read;
  }

  private keepAtHand({ reply }: EndpointSpec, given: () => LooseGiven | undefined, read: ResourceRef<unknown>): void {
    effect(() => {
      if (given() === undefined) return;
      if (read.status() === 'resolved') void this.copies.keep(conditionsCopy, read.value());
      else if (read.status() === 'error' && isUnanswered(problemFrom(read.error()))) void this.lay(reply, read);
    });
  }

  private async lay(reply: EndpointSpec['reply'], read: ResourceRef<unknown>): Promise<void> {
    const copy = reply?.safeParse(await this.copies.find(conditionsCopy));
    if (copy?.success && read.status() === 'error') read.set(copy.data);
  }
}

const readBeside: readonly string[] = [listNonNegotiables.name, listEarlierIntentions.name];
