import { computed, inject, Injectable, signal } from '@angular/core';
import { type DebriefLine, listDebriefs } from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { problemText } from '@web/platform/problem';

/** Her debriefs, latest first, a page at a time. */
@Injectable()
export class DebriefsStore {
  private readonly api = inject(ApiClient);
  private readonly earlier = signal<readonly DebriefLine[]>([]);
  private readonly following = signal<string | null | undefined>(undefined);

  readonly first = this.api.resource(listDebriefs, () => ({ query: {} }));
  readonly failure = computed(() => problemText(this.first.error()));
  readonly lines = computed(() => (this.first.hasValue() ? [...this.first.value().items, ...this.earlier()] : []));
  readonly next = computed(() => {
    const following = this.following();
    if (following !== undefined) return following;
    return this.first.hasValue() ? this.first.value().next : null;
  });

  async more(): Promise<void> {
    const cursor = this.next();
    if (cursor === null) return;
    const page = await this.api.call(listDebriefs, { query: { cursor } });
    this.earlier.update((lines) => [...lines, ...page.items]);
    this.following.set(page.next);
  }
}
