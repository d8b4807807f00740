import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { DebriefLine, listDebriefs, type Reply } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Drafts } from '@web/platform/drafts/drafts';
import { keepFresh } from '@web/platform/kept-fresh';
import { Copies, debriefsCopy } from '@web/platform/offline/copies';
import { PagesOf } from '@web/platform/pages-of';
import { isUnanswered, problemFrom, problemText } from '@web/platform/problem';
import { isKeptDebrief } from '@web/platform/drafts/kept-debrief';
import { withFirstPage } from './lines-at-hand';

/** One that is on this device only, until there is a connection. */
export interface WaitingDebrief {
  readonly id: string;
  readonly process: string;
}

/** Her debriefs, latest first, a page at a time; without a network those that this device has at hand. */
@Injectable()
export class DebriefsStore {
  private readonly api = inject(ApiClient);
  private readonly copies = inject(Copies);
  private readonly drafts = inject(Drafts);
  private readonly copied = signal<readonly DebriefLine[] | null>(null);
  private readonly alone = signal<readonly WaitingDebrief[]>([]);

  readonly first = this.api.resource(listDebriefs, () => ({ query: {} }));
  readonly pages = new PagesOf<DebriefLine>(this.first, (cursor) => this.api.call(listDebriefs, { query: { cursor } }));
  /** Read from this device, because the server cannot be asked. */
  readonly fromCopy = computed(() => !this.first.hasValue() && this.copied() !== null);
  readonly failure = computed(() => (this.copied() === null ? problemText(this.first.error()) : ''));
  readonly waiting = this.alone.asReadonly();
  readonly lines = computed(() => (this.first.hasValue() ? this.pages.items() : (this.copied() ?? [])));

  constructor() {
    effect(() => {
      if (this.first.hasValue()) void this.keep(this.first.value());
      else if (this.first.error()) void this.lay();
    });
    keepFresh(this.first);
    effect(() => {
      this.drafts.letGo();
      untracked(() => void this.findWaiting());
    });
  }

  private async keep(page: Reply<typeof listDebriefs>): Promise<void> {
    await this.copies.keep(debriefsCopy, withFirstPage((await this.known()) ?? [], page));
  }

  private async lay(): Promise<void> {
    if (isUnanswered(problemFrom(this.first.error()))) this.copied.set(await this.known());
  }

  private async known(): Promise<readonly DebriefLine[] | null> {
    return DebriefLine.array().safeParse(await this.copies.find(debriefsCopy)).data ?? null;
  }

  private async findWaiting(): Promise<void> {
    const keys = (await this.drafts.keys('debrief:')).filter((key) => key !== 'debrief:new');
    const kept = await Promise.all(keys.map((key) => this.drafts.look(key)));
    const waiting = kept.filter((one) => isKeptDebrief(one)).filter(({ opened }) => !opened);
    const isSent = waiting.length < this.alone().length;
    this.alone.set(waiting.map(({ id, answers }) => ({ id, process: answers.process ?? 'A debrief' })));
    if (isSent) this.pages.restart();
  }
}
