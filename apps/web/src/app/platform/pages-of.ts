import { computed, type ResourceRef, signal } from '@angular/core';
import { Deed } from './deed';
import { press } from './press-text';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list that a page reads as a resource, and that goes on: its first page, and further ones on request. */
export class PagesOf<Item extends { readonly id: string }> {
  private readonly further = signal<Page<Item> | null>(null);

  /** An answer to an older question is not laid under a newer list. */
  private age = 0;

  /** Asking for more; its failure stands at the button. */
  readonly asking = new Deed(press);
  readonly items = computed<readonly Item[]>(() => [...this.firstItems(), ...(this.further()?.items ?? [])]);
  readonly next = computed(() => {
    const further = this.further();
    if (further) return further.next;
    return this.first.hasValue() ? this.first.value().next : null;
  });

  constructor(
    private readonly first: ResourceRef<{ items: Item[]; next: string | null } | undefined>,
    private readonly ask: (cursor: string) => Promise<Page<Item>>,
  ) {}

  /** Whether there is one page more now. */
  async more(): Promise<boolean> {
    const cursor = this.next();
    if (cursor === null) return false;
    const age = this.age;
    return this.asking.run(async () => {
      const { items, next } = await this.ask(cursor);
      if (age === this.age) this.further.update((further) => ({ items: [...(further?.items ?? []), ...items], next }));
    });
  }

  /** All of them, page after page. */
  async all(): Promise<void> {
    while (await this.more());
  }

  /** A changed thing in its place; a new one at the top. */
  put(item: Item): void {
    const changed = (items: readonly Item[]) => items.map((one) => (one.id === item.id ? item : one));
    const known = this.items().some(({ id }) => id === item.id);
    this.first.update((page) => page && { ...page, items: known ? changed(page.items) : [item, ...page.items] });
    this.further.update((page) => page && { ...page, items: changed(page.items) });
  }

  take(id: string): void {
    const without = (items: readonly Item[]) => items.filter((one) => one.id !== id);
    this.first.update((page) => page && { ...page, items: without(page.items) });
    this.further.update((page) => page && { ...page, items: without(page.items) });
  }

  /** From the beginning, as after another filter. */
  restart(): void {
    this.forget();
    this.first.reload();
  }

  /** The filter has changed: what came after the first page belongs to the former one. */
  forget(): void {
    this.age += 1;
    this.further.set(null);
  }

  private firstItems(): readonly Item[] {
    return this.first.hasValue() ? this.first.value().items : [];
  }
}
