import { HttpClient, httpResource, type HttpResourceRef, type HttpResourceRequest } from '@angular/common/http';
import { inject, Injectable, type ResourceRef, signal } from '@angular/core';
import type { EndpointSpec, Reply } from '@accelerator/contracts';
import { firstValueFrom } from 'rxjs';
import { addressOf, type Given, type LooseGiven, queryOf } from './address';
import { keptCurrent } from './kept-current';
import { Notices } from './notices';

/** A read of an endpoint that follows its signals; `error()` holds a `ProblemError`. */
export type Resource<Spec extends EndpointSpec> = HttpResourceRef<Reply<Spec> | undefined>;

/** The only way to the server, typed by the contract. Replies are parsed by the contract's own schema. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly http = inject(HttpClient);
  private readonly undone = inject(Notices).undone;
  private readonly deeds = signal(0);

  /** One request for one deed. Throws `ProblemError`. */
  call<Spec extends EndpointSpec>(endpoint: Spec, given: Given<Spec>): Promise<Reply<Spec>>;
  async call(endpoint: EndpointSpec, given: LooseGiven): Promise<unknown> {
    const { url, method, params, body } = requestOf(endpoint, given);
    const responseType = endpoint.format === 'csv' ? 'text' : 'json';
    const asked = firstValueFrom(this.http.request(method, url, { params, body, responseType }));
    const raw: unknown = await (method === 'GET' ? asked : this.counted(asked));
    return parse(endpoint, raw);
  }

  /**
   * A page's reading of one endpoint, inside an injection context. While `given` returns undefined nothing is asked.
   * `reload()` asks again, `set` and `update` put a changed thing in place.
   */
  resource<Spec extends EndpointSpec>(endpoint: Spec, given: () => Given<Spec> | undefined): Resource<Spec>;
  resource(endpoint: EndpointSpec, given: () => LooseGiven | undefined): ResourceRef<unknown> {
    return keptCurrent(
      httpResource(
        () => {
          const now = given();
          return now === undefined ? undefined : requestOf(endpoint, now);
        },
        { parse: (raw) => parse(endpoint, raw) },
      ),
      { deeds: this.deeds, undone: this.undone },
    );
  }

  private async counted(deed: Promise<unknown>): Promise<unknown> {
    this.deeds.update((count) => count + 1);
    try {
      return await deed;
    } finally {
      this.deeds.update((count) => count - 1);
    }
  }
}

function requestOf(endpoint: EndpointSpec, given: LooseGiven) {
  return {
    url: addressOf(endpoint, given.params),
    method: endpoint.method,
    params: queryOf(given.query),
    body: given.body,
  } satisfies HttpResourceRequest;
}

function parse(endpoint: EndpointSpec, raw: unknown): unknown {
  return endpoint.reply === null ? undefined : endpoint.reply.parse(raw);
}
