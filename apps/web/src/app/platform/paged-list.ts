import { computed, signal } from '@angular/core';
import { Deed } from '@web/platform/deed';
import { press } from '@web/platform/press-text';

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list that goes on: the first page, and more on request. */
export class PagedList<Item extends { readonly id: string }> {
  private readonly state = signal<PageOf<Item> | null>(null);

  /** Looking; its failure is the list's. */
  readonly looking = new Deed(press);
  readonly items = computed(() => this.state()?.items ?? []);
  readonly loaded = computed(() => this.state() !== null);
  readonly goesOn = computed(() => (this.state()?.next ?? null) !== null);

  constructor(private readonly ask: (cursor: string | undefined) => Promise<PageOf<Item>>) {}

  /** From the beginning; what is there stays until the answer has come. */
  async begin(): Promise<void> {
    await this.looking.run(async () => this.state.set(await this.ask(undefined)));
  }

  async more(): Promise<void> {
    const before = this.state();
    const cursor = before?.next;
    if (!before || !cursor) return;
    await this.looking.run(async () => {
      const { items, next } = await this.ask(cursor);
      this.state.set({ items: [...before.items, ...items], next });
    });
  }

  /** Puts a changed thing in its place. */
  put(changed: Item): void {
    this.state.update(
      (state) => state && { ...state, items: state.items.map((one) => (one.id === changed.id ? changed : one)) },
    );
  }
}
