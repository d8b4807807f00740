import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { BriefView, readBrief } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { online } from '@web/platform/connection';
import { briefCopy, Copies } from '@web/platform/offline/copies';
import { isUnanswered, problemFrom, problemText } from '@web/platform/problem';

/** The page before she goes in: from the server, and in a lift without a network from this device. */
@Injectable()
export class BriefStore {
  private readonly api = inject(ApiClient);
  private readonly copies = inject(Copies);
  private readonly asked = signal<string | undefined>(undefined);
  private readonly copied = signal<BriefView | null>(null);

  readonly read = this.api.resource(readBrief, () => {
    const opportunityId = this.asked();
    return opportunityId === undefined ? undefined : { params: { opportunityId } };
  });
  readonly brief = computed(() => (this.read.hasValue() ? this.read.value() : this.copied()));
  readonly fromCopy = computed(() => !this.read.hasValue() && this.copied() !== null);
  readonly failure = computed(() => (this.copied() === null ? problemText(this.read.error()) : ''));

  constructor() {
    effect(() => {
      if (this.read.hasValue()) void this.copies.keep(briefCopy(this.read.value().opportunityId), this.read.value());
      else if (this.read.error()) void this.lay();
    });
    effect(() => {
      if (online() && untracked(() => this.read.error())) untracked(() => this.read.reload());
    });
  }

  open(opportunityId: string): void {
    this.copied.set(null);
    this.asked.set(opportunityId);
  }

  private async lay(): Promise<void> {
    const id = this.asked();
    if (id === undefined || !isUnanswered(problemFrom(this.read.error()))) return;
    this.copied.set(BriefView.safeParse(await this.copies.find(briefCopy(id))).data ?? null);
  }
}
