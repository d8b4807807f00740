import { computed, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { type Body, listDemoPeople, type Me, readProgramme, signIn, signInAsDemo } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { returnPath } from '@web/platform/return-to';
import { SessionStore } from '@web/platform/session-store';

/** What stands on the cover, and the way in. */
@Injectable()
export class DoorStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  readonly programme = this.api.resource(readProgramme, () => ({}));
  private readonly people = this.api.resource(listDemoPeople, () => (this.demo() ? {} : undefined));

  readonly name = computed(() => (this.programme.hasValue() ? this.programme.value().name : '\u00a0'));
  /** The first sentence about the programme, where it is short enough for a cover. */
  readonly line = computed(() => {
    const [first = ''] = this.programme.hasValue() ? this.programme.value().description.split(/\.(?:\s|$)|\n/) : [];
    return first.length <= 80 ? first : '';
  });
  readonly demo = computed(() => this.programme.hasValue() && this.programme.value().demo);
  readonly demoPeople = computed(() => (this.people.hasValue() ? this.people.value().items : []));

  /** By address and password; then on to the page that was asked for. Throws `ProblemError`. */
  async signIn(draft: Body<typeof signIn>, returnTo: string | null): Promise<void> {
    await this.enter(await this.api.call(signIn, { body: draft }), returnTo);
  }

  /** While the demo is on. Throws `ProblemError`. */
  async signInAs(key: string, returnTo: string | null): Promise<void> {
    const body = signInAsDemo.body.safeParse({ key });
    if (body.success) await this.enter(await this.api.call(signInAsDemo, { body: body.data }), returnTo);
  }

  /** Somebody has come in, by whichever way. */
  async enter(me: Me, returnTo: string | null = null): Promise<void> {
    this.session.become(me);
    await this.router.navigateByUrl(returnPath(returnTo));
  }
}
