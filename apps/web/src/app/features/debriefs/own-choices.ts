import { inject, Injectable, signal } from '@angular/core';
import {
  type Joinable,
  listClues,
  listCultureSignals,
  listNonNegotiables,
  listQuestions,
  listStories,
  type Strength,
} from '@accelerator/contracts';
import { ApiClient } from '@web/platform/api-client';
import { Copies } from '@web/platform/offline/copies';

/** One of her own things, to be chosen. */
export interface OwnChoice {
  readonly value: string;
  readonly label: string;
  /** Of a condition. */
  readonly strength: Strength | null;
}

/** One that is not at hand, by its name. */
export const chosenBefore = 'One that you chose before';

interface Page {
  readonly items: readonly OwnChoice[];
  readonly next: string | null;
}

/**
 * Her stories, questions, signals, conditions and clues, to say which one something is. Asked for when something first
 * needs them; without a network they are those that this device had last. Where there are none, there is no choice.
 */
@Injectable()
export class OwnChoices {
  private readonly api = inject(ApiClient);
  private readonly copies = inject(Copies);
  private readonly found = signal<Readonly<Partial<Record<Joinable, readonly OwnChoice[]>>>>({});
  private readonly asked = new Set<Joinable>();

  of(kind: Joinable): readonly OwnChoice[] {
    return this.found()[kind] ?? [];
  }

  /** To choose from where `value` holds: that one is among them, even where it is not at hand. */
  with(kind: Joinable, value: string): readonly OwnChoice[] {
    const all = this.of(kind);
    if (value === '' || all.some((one) => one.value === value)) return all;
    return [{ value, label: chosenBefore, strength: null }, ...all];
  }

  /** Asks once. Never throws. */
  async find(kind: Joinable): Promise<void> {
    if (this.asked.has(kind)) return;
    this.asked.add(kind);
    try {
      const items = await this.every(kind);
      this.put(kind, items);
      await this.copies.keep(copyOf(kind), items);
    } catch {
      this.asked.delete(kind);
      const copy = await this.copies.find(copyOf(kind)).catch(() => undefined);
      if (Array.isArray(copy)) this.put(kind, copy.filter(isChoice));
    }
  }

  private put(kind: Joinable, items: readonly OwnChoice[]): void {
    this.found.update((found) => ({ ...found, [kind]: items }));
  }

  private async every(kind: Joinable): Promise<OwnChoice[]> {
    const items: OwnChoice[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page: Page = await this.page(kind, cursor === undefined ? {} : { cursor });
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  private async page(kind: Joinable, query: { cursor?: string }): Promise<Page> {
    switch (kind) {
      case 'story':
        return paged(await this.api.call(listStories, { query }), ({ title }) => title);
      case 'question':
        return paged(await this.api.call(listQuestions, { query }), ({ question }) => question);
      case 'culture-signal':
        return paged(await this.api.call(listCultureSignals, { query }), ({ observation }) => observation);
      case 'non-negotiable':
        return paged(await this.api.call(listNonNegotiables, { query }), ({ statement }) => statement);
      case 'clue':
        return paged(await this.api.call(listClues, { query }), ({ words }) => words);
    }
  }
}

function isChoice(kept: unknown): kept is OwnChoice {
  return typeof kept === 'object' && kept !== null && ['value', 'label', 'strength'].every((name) => name in kept);
}

const copyOf = (kind: Joinable) => `own:${kind}`;

function paged<Item extends { readonly id: string; readonly strength?: Strength }>(
  { items, next }: { items: readonly Item[]; next: string | null },
  labelOf: (item: Item) => string,
): Page {
  return {
    items: items.map((item) => ({ value: item.id, label: labelOf(item), strength: item.strength ?? null })),
    next,
  };
}
